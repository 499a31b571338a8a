"""Every code the service can say."""

"""Starting, preparing and examining the service from the command."""

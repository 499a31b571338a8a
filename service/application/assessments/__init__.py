"""Import lines against border designs: from a request to a stored, replayable answer."""

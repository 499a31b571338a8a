"""Pages for people: the API documents and the explanation of each problem; nothing from afar."""

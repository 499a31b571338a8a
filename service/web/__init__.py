"""Pages for people: rendered here, readable without JavaScript, asking nothing of other hosts."""

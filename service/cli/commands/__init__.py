"""The commands with their options; each loads what does its work when it is called."""

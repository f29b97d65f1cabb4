"""Files of the office go out one way: with permission, as an attachment, byte for byte."""

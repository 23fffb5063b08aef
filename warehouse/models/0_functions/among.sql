-- An empty list restricts nothing.
(list, x) -> (empty(list) or has(list, x))

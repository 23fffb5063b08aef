-- The value of a pair 'name=value' in a list; empty when the name is not there.
(pairs, name) -> substring(arrayFirst(pair -> startsWith(pair, concat(name, '=')), pairs), length(name) + 2)

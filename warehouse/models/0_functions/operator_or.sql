-- The operator that the policy gives a parameter, else the plain reading of the words.
(given, plainly) -> if(given = '', plainly, toString(given))

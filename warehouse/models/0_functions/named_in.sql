-- The name stands in the list, or stands there and is followed by a bracket: 肺癌（早期）.
(list, x) -> arrayExists(name -> plain(x) = plain(name) or startsWith(plain(x), concat(plain(name), '(')), list)

-- An amount in 分: whole numbers compare exactly.
(x) -> toInt128(x * 100)

-- 12345.6 → 12,345.60: 元 in a finding.
(x) -> concat(if(x < 0, '-', ''), replaceRegexpOne(reverse(replaceRegexpAll(reverse(toString(intDiv(abs(toInt128(x * 100)), 100))), '([0-9]{3})', '\\1,')), '^,', ''), '.', leftPad(toString(abs(toInt128(x * 100)) % 100), 2, '0'))

import fc from 'fast-check'

/** Pieces that full text engines, shells and browsers take for something. */
const DANGEROUS = [
	'"',
	"'",
	'*',
	'(',
	')',
	'^',
	':',
	'\\',
	'\0',
	'%',
	'_',
	'&',
	'|',
	'!',
	'<->',
	'{name} : ',
	'-',
	'NEAR(',
	' AND ',
	' OR ',
	' NOT ',
	'🧶',
	'\u202e',
	'مرحبا',
	'เสื่อ',
	'編み物',
	'e\u0301',
	'\ud800',
	'keset',
	' bunga',
]

const anyUnits = fc.uint16Array({ maxLength: 30 }).map((units) => String.fromCharCode(...units))

/** Whatever can be typed, pasted or sent, wholesome or not. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
	fc.string({ maxLength: 40 }),
	anyUnits,
	fc.array(fc.constantFrom(...DANGEROUS), { maxLength: 12 }).map((pieces) => pieces.join('')),
)

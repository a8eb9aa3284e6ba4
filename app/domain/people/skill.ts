/**
 * What a maker can do. A fixed list: a free text about a person would end up holding more than it
 * should.
 */
export const skills = [
	'sorting',
	'cutting',
	'sewing',
	'weaving',
	'knitting',
	'crochet',
	'embroidery',
	'pattern',
	'finishing',
	'packing',
	'teaching',
] as const

export type Skill = (typeof skills)[number]

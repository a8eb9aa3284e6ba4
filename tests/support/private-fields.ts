import type { StaffRole } from '#app/domain/staff/role.ts'

/** Who reads a page: somebody of the staff, or anybody. */
export type Reader = StaffRole | 'anybody'

/** Something that is known of a maker, and where alone it may be read. */
export interface PrivateField {
	readonly field: string
	/** what stands in it in the test: found nowhere else */
	readonly marker: string
	/** how else the same is written on a page */
	readonly written?: readonly string[]
	/** true where the page may tell it to whoever reads it; left out: nowhere */
	readonly mayStand?: (reader: Reader, path: string) => boolean
	/** true where it stands in the database in the clear; left out: nowhere in it */
	readonly isKept?: boolean
}

const onMakersPages = (_: Reader, path: string) => path.startsWith('/bengkel/warga')

/**
 * Everything private that is told of makers somewhere. Whoever lets something more be told adds it
 * here, fills it in `tell-everything.ts`, and the test looks for it everywhere.
 */
export const privateFields = {
	name: { field: 'name', marker: 'Zamarra Quorvex' },
	registerNumber: { field: 'register number', marker: '98761/2026' },
	nameOnSheet: { field: 'name on a sheet', marker: 'Vexalia Drumgold' },
	numberOnSheet: { field: 'register number on a sheet', marker: '98762/2026' },
	nameOnBadSheet: { field: 'name on a sheet with faults', marker: 'Oxlanda Brimqua' },
	searched: { field: 'what was searched for', marker: 'Qorvixen' },
	revokedPenName: { field: 'a pen-name taken back', marker: 'Wixaruna' },
	scanFile: { field: 'the name of a photo’s file', marker: 'zqscanfile' },
	scanExif: { field: 'what stands in a photo', marker: 'zqscanexif' },
	block: { field: 'block', marker: 'Blok Zyq9', mayStand: onMakersPages, isKept: true },
	release: {
		field: 'expected release',
		marker: '2031-07-19',
		written: ['19 Juli 2031', '19 Jul 2031', '19 July 2031'],
		mayStand: onMakersPages,
		isKept: true,
	},
	penName: {
		field: 'a pen-name that stands',
		marker: 'Melatizq',
		mayStand: (reader, path) => onMakersPages(reader, path) || /^(\/en)?\/angkatan\//.test(path),
		isKept: true,
	},
	witness: {
		field: 'the witness of a consent',
		marker: 'Saksi Qarvoxim',
		mayStand: (reader) => reader !== 'anybody',
		isKept: true,
	},
} as const satisfies Record<string, PrivateField>

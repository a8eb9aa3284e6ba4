import type { CalendarDate } from '#app/shared/instant.ts'
import { dayIn, type SheetTable } from '#app/shared/sheet.ts'
import { isBlock, isName, isRegisterNumber, type Sex } from './maker.ts'
import { type RegisterClass, registerClasses } from './register-class.ts'
import { plainRegisterNumber } from './search-term.ts'
import { type Skill, skills } from './skill.ts'

/** The columns of a sheet of makers, in the order in which it is written. */
export const makerColumns = [
	'nomor_register',
	'nama',
	'jenis_kelamin',
	'golongan',
	'golongan_sejak',
	'blok',
	'perkiraan_bebas',
	'keterampilan',
] as const
export type MakerColumn = (typeof makerColumns)[number]

/** Without these a sheet is none of makers. */
const NEEDED: readonly MakerColumn[] = makerColumns.slice(0, 5)

/** Rows of one sheet. */
export const MOST_MAKER_ROWS = 2_000

/** What the sheet calls a skill, as it is told under the columns. */
export const skillWords: Readonly<Record<Skill, string>> = {
	sorting: 'memilah',
	cutting: 'memotong',
	sewing: 'menjahit',
	weaving: 'menganyam',
	knitting: 'merajut',
	crochet: 'mengait',
	embroidery: 'menyulam',
	pattern: 'membuat pola',
	finishing: 'merapikan',
	packing: 'mengemas',
	teaching: 'mengajar',
}

export type MakerFaultName =
	| 'columns'
	| 'register-number'
	| 'name'
	| 'sex'
	| 'class'
	| 'since'
	| 'future'
	| 'block'
	| 'release'
	| 'skills'
	/** another row has the same register number */
	| 'twice'

/** What is wrong with a sheet: with its heading (line 1), or with a cell. It repeats no cell. */
export interface MakerSheetFault {
	readonly line: number
	readonly column: MakerColumn | null
	readonly fault: MakerFaultName
}

export interface MakerRow {
	readonly line: number
	readonly name: string
	readonly registerNumber: string
	readonly sex: Sex
	readonly registerClass: RegisterClass
	readonly since: CalendarDate
	readonly block: string
	readonly expectedRelease: CalendarDate | null
	readonly skills: readonly Skill[]
}

const SEXES: Readonly<Record<string, Sex>> = {
	p: 'f',
	perempuan: 'f',
	wanita: 'f',
	l: 'm',
	'laki-laki': 'm',
	pria: 'm',
}

/** Reads the rows of a sheet of makers. Every fault of every row is told at once. */
export function readMakerSheet(
	{ columns, rows }: SheetTable,
	today: CalendarDate,
): { rows: MakerRow[]; faults: MakerSheetFault[] } {
	const missing = NEEDED.find((column) => !columns.includes(column))
	if (missing) return { rows: [], faults: [{ line: 1, column: missing, fault: 'columns' }] }
	const seen = new Set<string>()
	const read: MakerRow[] = []
	const faults: MakerSheetFault[] = []
	for (const { line, cells } of rows) {
		const row = readRow(line, cells)
		const found = faultsOf(row, today)
		const number = plainRegisterNumber(row.registerNumber)
		if (seen.has(number)) found.push(['nomor_register', 'twice'])
		seen.add(number)
		for (const [column, fault] of found) faults.push({ line, column, fault })
		if (found.length === 0) read.push(row as MakerRow)
	}
	return { rows: read, faults }
}

type Cells = SheetTable['rows'][number]['cells']
type Draft = { [Key in keyof MakerRow]: MakerRow[Key] | undefined } & {
	registerNumber: string
	name: string
	block: string
}

function readRow(line: number, cells: Cells): Draft {
	const words = (cells.keterampilan ?? '').toLowerCase().split(/[,;/]/)
	const known = words
		.map((word) => word.trim())
		.filter(Boolean)
		.map((word) => skills.find((skill) => skillWords[skill] === word))
	const release = cells.perkiraan_bebas ?? ''
	return {
		line,
		name: cells.nama ?? '',
		registerNumber: cells.nomor_register ?? '',
		sex: SEXES[(cells.jenis_kelamin ?? '').toLowerCase()],
		registerClass: classOf(cells.golongan ?? ''),
		since: dayIn(cells.golongan_sejak ?? ''),
		block: cells.blok ?? '',
		expectedRelease: release === '' ? null : dayIn(release),
		skills: known.includes(undefined) ? undefined : (known as Skill[]),
	}
}

function faultsOf(row: Draft, today: CalendarDate) {
	const found: [MakerColumn, MakerFaultName][] = []
	if (!isRegisterNumber(row.registerNumber)) found.push(['nomor_register', 'register-number'])
	if (!isName(row.name)) found.push(['nama', 'name'])
	if (!row.sex) found.push(['jenis_kelamin', 'sex'])
	if (!row.registerClass) found.push(['golongan', 'class'])
	if (!row.since) found.push(['golongan_sejak', 'since'])
	else if (row.since > today) found.push(['golongan_sejak', 'future'])
	if (!isBlock(row.block)) found.push(['blok', 'block'])
	if (row.expectedRelease === undefined) found.push(['perkiraan_bebas', 'release'])
	if (row.skills === undefined) found.push(['keterampilan', 'skills'])
	return found
}

/** However it is written: `B.IIa`, `b2a`, `BII A`. */
function classOf(text: string): RegisterClass | undefined {
	const plain = (word: string) =>
		word
			.toUpperCase()
			.replace(/[^A-Z\d]/g, '')
			.replace(/^([AB])(\d)/, (_, letter: string, digit: string) => letter + roman(digit))
	return registerClasses.find((one) => plain(one) === plain(text))
}

function roman(digit: string): string {
	return ['', 'I', 'II', 'III', 'IV', 'V'][Number(digit)] ?? digit
}

/** How a bank writes days. */
export type DayForm = 'dd/mm/yyyy' | 'dd/mm/yy' | 'yyyy-mm-dd' | 'dd-mmm-yyyy'

/**
 * How a bank writes amounts: `1,000.00` with a point before the sen, or `1.000,00` with a comma.
 */
export type NumberForm = 'point' | 'comma'

/**
 * The headings of a statement's columns, in small letters. Either one column of amounts, whose
 * side is told by a mark (in a column of its own, behind the amount, or by a minus), or two
 * columns.
 */
export interface LayoutColumns {
	readonly day: string
	readonly text: readonly string[]
	readonly amount: string | null
	readonly mark: string | null
	readonly debit: string | null
	readonly credit: string | null
	/** what stands on the account after the line */
	readonly balance: string
	/** where each line names the account */
	readonly account: string | null
}

/** What stands before the rows or below them, in small letters, each with its value behind it. */
export interface LayoutLabels {
	readonly account: string | null
	readonly opening: string | null
	readonly closing: string | null
	readonly debits: string | null
	readonly credits: string | null
}

/** How a bank writes its statements as CSV. Data alone: a bank more is a layout more. */
export interface BankLayout {
	readonly name: string
	readonly separator: ';' | ',' | '\t'
	readonly columns: LayoutColumns
	readonly labels: LayoutLabels
	readonly day: DayForm
	readonly number: NumberForm
	/** what says that money left the account; everything else came */
	readonly debitMarks: readonly string[]
	readonly creditMarks: readonly string[]
	/** the newest line stands first */
	readonly newestFirst: boolean
	/** absent where a line names the columns; `false`: none does, and `#1` is the first of them */
	readonly hasHeading?: false
	/** what stands below the last line and is neither a line nor a sum, in lines of the file */
	readonly footLines: number
}

const NO_LABELS: LayoutLabels = {
	account: null,
	opening: null,
	closing: null,
	debits: null,
	credits: null,
}

/**
 * The layouts that come with Bekal, written after public descriptions of the banks' exports. Banks
 * change them: one that does not fit any more is described anew on the page of layouts.
 */
export const bankLayouts: readonly BankLayout[] = [
	{
		name: 'BRI',
		separator: ',',
		columns: {
			day: 'tgl_tran',
			text: ['desk_tran'],
			amount: null,
			mark: null,
			debit: 'mutasi_debet',
			credit: 'mutasi_kredit',
			balance: 'saldo_akhir_mutasi',
			account: 'norek',
		},
		labels: NO_LABELS,
		day: 'yyyy-mm-dd',
		number: 'point',
		debitMarks: [],
		creditMarks: [],
		newestFirst: false,
		footLines: 0,
	},
	{
		name: 'BNI',
		separator: ';',
		columns: {
			day: 'post date',
			text: ['description', 'journal no.'],
			amount: 'amount',
			mark: 'db/cr',
			debit: null,
			credit: null,
			balance: 'balance',
			account: null,
		},
		labels: {
			account: 'account no.',
			opening: 'opening balance',
			closing: 'ending balance',
			debits: 'total debit',
			credits: 'total credit',
		},
		day: 'dd/mm/yy',
		number: 'point',
		debitMarks: ['d', 'db'],
		creditMarks: ['k', 'c', 'cr'],
		newestFirst: false,
		footLines: 0,
	},
	{
		name: 'Mandiri',
		separator: ';',
		columns: {
			day: 'postdate',
			text: ['remarks', 'additionaldesc'],
			amount: null,
			mark: null,
			debit: 'debit amount',
			credit: 'credit amount',
			balance: 'close balance',
			account: 'accountno',
		},
		labels: NO_LABELS,
		day: 'dd/mm/yyyy',
		number: 'point',
		debitMarks: [],
		creditMarks: [],
		newestFirst: false,
		footLines: 0,
	},
	{
		name: 'BSI',
		separator: ';',
		columns: {
			day: 'tanggal',
			text: ['uraian', 'referensi'],
			amount: null,
			mark: null,
			debit: 'debet',
			credit: 'kredit',
			balance: 'saldo',
			account: null,
		},
		labels: {
			account: 'nomor rekening',
			opening: 'saldo awal',
			closing: 'saldo akhir',
			debits: 'total debet',
			credits: 'total kredit',
		},
		day: 'dd-mmm-yyyy',
		number: 'comma',
		debitMarks: [],
		creditMarks: [],
		newestFirst: true,
		footLines: 0,
	},
	{
		name: 'BCA',
		separator: ',',
		columns: {
			day: 'tanggal transaksi',
			text: ['keterangan', 'cabang'],
			amount: 'jumlah',
			mark: null,
			debit: null,
			credit: null,
			balance: 'saldo',
			account: null,
		},
		labels: {
			account: 'no. rekening',
			opening: 'saldo awal',
			closing: 'saldo akhir',
			debits: 'mutasi debet',
			credits: 'mutasi kredit',
		},
		day: 'dd/mm/yyyy',
		number: 'point',
		debitMarks: ['db'],
		creditMarks: ['cr'],
		newestFirst: false,
		footLines: 0,
	},
]

/** True for a layout by which a file can be read: each amount has one place to stand. */
export function isUsableLayout({ columns }: BankLayout): boolean {
	const { day, text, balance, amount, mark, debit, credit } = columns
	const named = [day, balance, amount, mark, debit, credit].filter((name) => name !== null)
	const isOne = amount !== null && debit === null && credit === null
	const areTwo = amount === null && mark === null && debit !== null && credit !== null
	const all = [...named, ...text]
	return (isOne || areTwo) && !all.includes('') && new Set(all).size === all.length
}

const VERSION = /^(.*) \((\d+)\)$/

/** The name of what takes a layout's place: the same, with the next number behind it. */
export function nextVersionName(name: string, taken: readonly string[]): string {
	const [, base = name] = VERSION.exec(name) ?? []
	const numbers = taken.map((one) => {
		const [, of, number = '1'] = VERSION.exec(one) ?? [null, one]
		return of?.toLowerCase() === base.toLowerCase() ? Number(number) : 1
	})
	return `${base} (${Math.max(...numbers, 1) + 1})`
}

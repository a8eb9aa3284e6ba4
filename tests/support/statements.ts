/** The banks whose layouts come with Bekal. */
export type BankName = 'BRI' | 'BNI' | 'Mandiri' | 'BSI' | 'BCA'

export interface FiledLine {
	readonly day: string
	/** in rupiah, with sen behind the point; negative for what left the account */
	readonly amount: number
	readonly text: string
}

interface Filed {
	readonly opening: number
	readonly lines: readonly FiledLine[]
	readonly account?: string
}

const MONTHS = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')

const grouped = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
const point = (value: number) => grouped(Math.abs(value))
const comma = (value: number) => point(value).replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
const quoted = (text: string) => `"${text}"`
const sum = (values: readonly number[]) =>
	Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100

interface Row extends FiledLine {
	readonly balance: number
	/** year, month and day */
	readonly parts: readonly [string, string, string]
}

interface Written {
	readonly account: string
	readonly opening: number
	readonly closing: number
	readonly debits: number
	readonly credits: number
	readonly rows: readonly Row[]
}

function writeBri({ account, rows }: Written): string[] {
	return [
		'NOREK,TGL_TRAN,DESK_TRAN,SALDO_AWAL_MUTASI,MUTASI_DEBET,MUTASI_KREDIT,SALDO_AKHIR_MUTASI',
		...rows.map(({ day, amount, text, balance: after }) =>
			[
				account,
				`${day} 10:15:00`,
				quoted(text),
				sum([after, -amount]).toFixed(2),
				amount < 0 ? (-amount).toFixed(2) : '0.00',
				amount > 0 ? amount.toFixed(2) : '0.00',
				after.toFixed(2),
			].join(','),
		),
	]
}

function writeBni({ account, opening, closing, debits, credits, rows }: Written): string[] {
	return [
		`Account No.;${account}`,
		`Opening Balance;${point(opening)}`,
		'Post Date;Value Date;Branch;Journal No.;Description;Amount;Db/Cr;Balance',
		...rows.map(({ parts: [year, month, day], amount, text, balance: after }, index) => {
			const on = `${day}/${month}/${year.slice(2)}`
			const side = amount < 0 ? 'D' : 'K'
			const at = `${on} 10.15.00;${on} 10.15.00;MAGETAN;${100_000 + index}`
			return `${at};${quoted(text)};${point(amount)};${side};${point(after)}`
		}),
		`Total Debit;;;;;${point(debits)}`,
		`Total Credit;;;;;${point(credits)}`,
		`Ending Balance;;;;;;;${point(closing)}`,
	]
}

function writeMandiri({ account, rows }: Written): string[] {
	return [
		'AccountNo;Ccy;PostDate;Remarks;AdditionalDesc;Credit Amount;Debit Amount;Close Balance',
		...rows.map(({ parts: [year, month, day], amount, text, balance: after }) => {
			const on = `${account};IDR;${day}/${month}/${year};${quoted(text)};-`
			const [credit, debit] = amount > 0 ? [point(amount), '0.00'] : ['0.00', point(amount)]
			return `${on};${credit};${debit};${point(after)}`
		}),
	]
}

function writeBsi({ account, opening, closing, debits, credits, rows }: Written): string[] {
	const newestFirst = rows
		.map(({ parts: [year, month, day], amount, text, balance: after }, index) => {
			const on = `${day}-${MONTHS[Number(month) - 1]}-${year}`
			const sides = amount < 0 ? `${comma(amount)};` : `;${comma(amount)}`
			return `${on};${quoted(text)};FT${index};${sides};${comma(after)}`
		})
		.toReversed()
	return [
		`Nomor Rekening;${account}`,
		`Saldo Awal;${comma(opening)}`,
		'Tanggal;Uraian;Referensi;Debet;Kredit;Saldo',
		...newestFirst,
		`Total Debet;${comma(debits)}`,
		`Total Kredit;${comma(credits)}`,
		`Saldo Akhir;${comma(closing)}`,
	]
}

function writeBca({ account, opening, closing, debits, credits, rows }: Written): string[] {
	return [
		`No. Rekening : ${account}`,
		'Nama : UNIT',
		'',
		'Tanggal Transaksi,Keterangan,Cabang,Jumlah,Saldo',
		...rows.map(({ parts: [year, month, day], amount, text, balance: after }) =>
			[
				`${day}/${month}/${year}`,
				quoted(text),
				`'0000`,
				quoted(`${point(amount)} ${amount < 0 ? 'DB' : 'CR'}`),
				quoted(point(after)),
			].join(','),
		),
		`Saldo Awal : ${opening.toFixed(2)}`,
		`Mutasi Kredit : ${credits.toFixed(2)}`,
		`Mutasi Debet : ${debits.toFixed(2)}`,
		`Saldo Akhir : ${closing.toFixed(2)}`,
	]
}

const WRITERS: Record<BankName, (written: Written) => string[]> = {
	BRI: writeBri,
	BNI: writeBni,
	Mandiri: writeMandiri,
	BSI: writeBsi,
	BCA: writeBca,
}

/** A statement as one of the banks exports it, with the balance after every line. */
export function statementFile(bank: BankName, filed: Filed): string {
	const { opening, lines, account = '0123456789' } = filed
	let balance = opening
	const rows = lines.map((line): Row => {
		balance = sum([balance, line.amount])
		return { ...line, balance, parts: line.day.split('-') as [string, string, string] }
	})
	const debits = -sum(lines.map(({ amount }) => Math.min(0, amount)))
	const credits = sum(lines.map(({ amount }) => Math.max(0, amount)))
	const written = { account, opening, closing: balance, debits, credits, rows }
	return `${WRITERS[bank](written).join('\n')}\n`
}

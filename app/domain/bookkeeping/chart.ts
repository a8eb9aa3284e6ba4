import type { AccountSpec } from '#app/domain/ledger/account.ts'
import type { Text } from '#app/shared/text.ts'

/**
 * The chart of accounts: what the ledger's accounts mean to this business. Accounts of one maker or
 * partner carry the holder's code, never a name, so that the books may be shown to an auditor.
 */
export const bank = house('1110', 'asset', 'Bank', 'Bank')
/** Cash that the treasurer keeps for small purchases, apart from the counter's. */
export const treasurerCash = house('1115', 'asset', 'Kas bendahara', 'Cash with the treasurer')
/** Cash in the drawers of the counter, counted each day. */
export const cashInTill = house('1120', 'asset', 'Kas loket', 'Cash at the counter')
/** Payments that an officer saw succeed and the treasurer has not found on the statement yet. */
export const vouchedQris = house(
	'1130',
	'asset',
	'QRIS loket menunggu mutasi',
	'QRIS at the counter, not yet found',
)
export const clearing = house('1200', 'asset', 'Kliring Stripe', 'Stripe clearing')
export const disputedFunds = house('1210', 'asset', 'Dana sengketa kartu', 'Disputed funds')
/** What was given back in the gateway's own office, until somebody has said for what. */
export const foundRefunds = house(
	'1220',
	'asset',
	'Penampungan pengembalian Stripe',
	'Refunds at Stripe, not yet assigned',
)
export const pnbpPayable = house('2200', 'liability', 'PNBP terutang', 'State share (PNBP) payable')
/** What is left of sales for those who are owed no premi: it buys food in kind. */
export const extraFood = house('2310', 'liability', 'Dana makanan tambahan', 'Extra food fund')
export const shippingHeld = house('2400', 'liability', 'Titipan ongkos kirim', 'Shipping held')
export const refundsOwed = house(
	'2410',
	'liability',
	'Utang pengembalian dana',
	'Refunds owed to buyers',
)
export const paymentsHeld = house(
	'2420',
	'liability',
	'Titipan pembayaran pembeli',
	'Payments held for buyers',
)
export const uniqueCodes = house('2430', 'liability', 'Titipan kode unik', 'Unique codes held')
export const refundReserve = house(
	'2500',
	'fund',
	'Cadangan pengembalian dana',
	'Reserve for refunds',
)
export const workingCapital = house(
	'3100',
	'fund',
	'Dana penunjang (modal kerja)',
	'Working capital fund',
)
export const materialFund = house(
	'3110',
	'fund',
	'Dana pengganti bahan',
	'Fund for replacing material',
)
export const paymentCosts = house('5100', 'expense', 'Biaya pembayaran', 'Payment fees')
export const disputeCosts = house('5110', 'expense', 'Biaya sengketa', 'Dispute fees')
/** What a counted drawer had too little, less what it had too much. */
export const cashDifferences = house(
	'5200',
	'expense',
	'Selisih kas loket',
	'Cash differences at the counter',
)

/** Every account that exists whoever works or trades here. */
export const houseAccounts: readonly AccountSpec[] = [
	bank,
	treasurerCash,
	cashInTill,
	vouchedQris,
	clearing,
	disputedFunds,
	foundRefunds,
	pnbpPayable,
	extraFood,
	shippingHeld,
	refundsOwed,
	paymentsHeld,
	uniqueCodes,
	refundReserve,
	workingCapital,
	materialFund,
	paymentCosts,
	disputeCosts,
	cashDifferences,
]

/**
 * Where the money of a sale is sought when it goes back: what was taken at the counter goes back by
 * transfer, so it is held for the buyer first, like money of every other payment by hand.
 */
export function refundedFrom(accountCode: string): string {
	const isCounter = accountCode === cashInTill.code || accountCode === vouchedQris.code
	return isCounter ? paymentsHeld.code : accountCode
}

/** Who holds an account: the id for the machine, the code for people. */
export interface Holder {
	readonly id: string
	readonly code: string
}

const PENDING = '2110'
const HELD = '2115'
const FINAL = '2120'
const PARTNER = '2300'

/** One line of the general ledger that is kept in detail by holder, in a book of its own. */
export interface ControlAccount {
	readonly code: string
	readonly name: Text
	readonly kind: AccountSpec['kind']
}

/** The groups of accounts that have holders (*buku pembantu*): each sums to one line. */
export const controlAccounts: readonly ControlAccount[] = [
	{
		code: PENDING,
		name: { id: 'Tabungan tertunda', en: 'Pending savings' },
		kind: 'liability',
	},
	{ code: HELD, name: { id: 'Premi ditahan', en: 'Premi on hold' }, kind: 'liability' },
	{ code: FINAL, name: { id: 'Tabungan final', en: 'Final savings' }, kind: 'liability' },
	{
		code: PARTNER,
		name: { id: 'Utang bagi hasil mitra', en: 'Owed to partners' },
		kind: 'liability',
	},
]

/** The group an account belongs to (`2110` of `2110.WB-014`); undefined for an account alone. */
export function controlOf(accountCode: string): ControlAccount | undefined {
	const [group, holder] = accountCode.split('.')
	return holder === undefined ? undefined : controlAccounts.find(({ code }) => code === group)
}

/** The groups that hold what makers have saved. */
export const savingsGroups = { pending: PENDING, held: HELD, final: FINAL } as const

/** True for the code of one of them. */
export function isSavingsGroup(code: string): boolean {
	return code === PENDING || code === HELD || code === FINAL
}

/** Whose savings an account holds (`WB-014` of `2110.WB-014`); null for any other account. */
export function makerCodeOfAccount(accountCode: string): string | null {
	const [group = '', holder] = accountCode.split('.')
	return holder !== undefined && isSavingsGroup(group) ? holder : null
}

/** A maker's credits that a refund may still take back. */
export function pendingSavings(maker: Holder): AccountSpec {
	return {
		code: pendingSavingsCode(maker.code),
		name: { id: `Tabungan tertunda ${maker.code}`, en: `Pending savings ${maker.code}` },
		kind: 'liability',
		holder: { kind: 'maker', id: maker.id },
		neverDebit: true,
	}
}

/** A maker's part of sales, kept until it is on record whether there is a right to it. */
export function heldPremi(maker: Holder): AccountSpec {
	return {
		code: heldPremiCode(maker.code),
		name: { id: `Premi ditahan ${maker.code}`, en: `Premi on hold ${maker.code}` },
		kind: 'liability',
		holder: { kind: 'maker', id: maker.id },
		neverDebit: true,
	}
}

/** A maker's savings that nobody takes back: paid out at release, or before for a need. */
export function finalSavings(maker: Holder): AccountSpec {
	return {
		code: finalSavingsCode(maker.code),
		name: { id: `Tabungan ${maker.code}`, en: `Savings ${maker.code}` },
		kind: 'liability',
		holder: { kind: 'maker', id: maker.id },
		neverDebit: true,
	}
}

/** What a partner company is owed under its agreement. */
export function partnerPayable(partner: Holder): AccountSpec {
	return {
		code: partnerPayableCode(partner.code),
		name: { id: `Utang bagi hasil mitra ${partner.code}`, en: `Owed to partner ${partner.code}` },
		kind: 'liability',
		holder: { kind: 'partner', id: partner.id },
		neverDebit: false,
	}
}

/** The code of `partnerPayable` without opening it. */
export function partnerPayableCode(partnerCode: string): string {
	return `${PARTNER}.${partnerCode}`
}

/** The code of `pendingSavings` without opening it. */
export function pendingSavingsCode(makerCode: string): string {
	return `${PENDING}.${makerCode}`
}

/** The code of `heldPremi` without opening it. */
export function heldPremiCode(makerCode: string): string {
	return `${HELD}.${makerCode}`
}

/** The code of `finalSavings` without opening it. */
export function finalSavingsCode(makerCode: string): string {
	return `${FINAL}.${makerCode}`
}

/**
 * True for what a sale credits to a maker, pending or on hold: once the buyer's time to complain
 * has ended no refund takes it back, and the reserve bears it.
 */
export function isMakersCreditCode(accountCode: string): boolean {
	return accountCode.startsWith(`${PENDING}.`) || accountCode.startsWith(`${HELD}.`)
}

function house(code: string, kind: AccountSpec['kind'], id: string, en: string): AccountSpec {
	return { code, name: { id, en }, kind, holder: null, neverDebit: false }
}

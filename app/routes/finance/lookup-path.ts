import { makerCode } from '#app/domain/people/maker.ts'

const ORDER = /^BK-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/
const MAKER = /^WB-?0*(\d{1,6})$/
const ACCOUNT = /^\d{4}\.[0-9A-Z-]{1,20}$/
const ENTRY = /^0*([1-9]\d{0,8})$/

/**
 * Where the number leads that somebody has in hand: an order's, a maker's code, the account of a
 * maker or partner, or else a journal entry's. Null for what is none of these.
 */
export function lookupPath(typed: string): string | null {
	const text = typed.toUpperCase().replaceAll(' ', '')
	const [, first, second] = ORDER.exec(text) ?? []
	if (first && second) return `/keuangan/pesanan/BK-${first}-${second}`
	const [, maker] = MAKER.exec(text) ?? []
	if (maker) return `/keuangan/tabungan/${makerCode(Number(maker))}`
	if (ACCOUNT.test(text)) return `/keuangan/akun/${text}`
	const [, entry] = ENTRY.exec(text) ?? []
	return entry ? `/keuangan/jurnal/${entry}` : null
}

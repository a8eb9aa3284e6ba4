import type { Text } from '#app/shared/text.ts'
import {
	bank,
	cashInTill,
	clearing,
	disputedFunds,
	extraFood,
	foundRefunds,
	paymentsHeld,
	pnbpPayable,
	refundsOwed,
	shippingHeld,
	treasurerCash,
	uniqueCodes,
	vouchedQris,
} from './chart.ts'

/** The books a government treasurer keeps, and ours of what lies at the gateway. */
export const bookNames = ['bku', 'kas', 'bank', 'pnbp', 'lain-lain', 'kliring'] as const
export type BookName = (typeof bookNames)[number]

export interface Book {
	/** one of the treasurer's books, or the code of an account alone */
	readonly name: string
	/** what an account alone is called; the treasurer's books have their words in the copy */
	readonly title: Text | null
	/** the accounts that the book holds together */
	readonly accounts: readonly { readonly code: string; readonly name: Text }[]
	/** what is a receipt in it: money of ours that comes (a debit), or what we owe more (a credit) */
	readonly receipts: 'debit' | 'credit'
}

const books: Readonly<Record<BookName, Pick<Book, 'accounts' | 'receipts'>>> = {
	bku: { accounts: [bank, treasurerCash, cashInTill], receipts: 'debit' },
	kas: { accounts: [treasurerCash, cashInTill], receipts: 'debit' },
	bank: { accounts: [bank], receipts: 'debit' },
	pnbp: { accounts: [pnbpPayable], receipts: 'credit' },
	'lain-lain': {
		accounts: [extraFood, shippingHeld, refundsOwed, paymentsHeld, uniqueCodes],
		receipts: 'credit',
	},
	kliring: { accounts: [vouchedQris, clearing, disputedFunds, foundRefunds], receipts: 'debit' },
}

/** A book by its name. */
export function bookOf(name: BookName): Book {
	return { name, title: null, ...books[name] }
}

/** True for the name of a book. */
export function isBookName(text: string): text is BookName {
	return (bookNames as readonly string[]).includes(text)
}

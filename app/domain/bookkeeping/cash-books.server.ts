import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import {
	accountBook,
	type BookKey,
	type BookRow,
} from '#app/domain/ledger/days/account-books.server.ts'
import { noSuchAccount } from '#app/domain/ledger/errors.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type Book, bookOf, isBookName } from './books.ts'
import { houseAccounts } from './chart.ts'

/**
 * The book of a name: one of the treasurer's, or that of any account by its code (of a maker's
 * savings, or of what a partner is owed; one of the house also before anything has moved it).
 * Refuses `ledger.no_such_account`.
 */
export async function bookNamed(db: Reader, name: string): Promise<Book> {
	if (isBookName(name)) return bookOf(name)
	const unmoved = houseAccounts.find(({ code }) => code === name)
	const account = (await balanceOfAccount(db, name)) ?? unmoved
	if (!account) throw noSuchAccount(name)
	const { code, kind } = account
	const isOwed = kind === 'liability' || kind === 'fund'
	return {
		name,
		title: account.name,
		accounts: [{ code, name: account.name }],
		receipts: isOwed ? 'credit' : 'debit',
	}
}

/** A row of a treasurer's book. */
export interface CashRow extends Omit<BookRow, 'debitSen' | 'creditSen'> {
	readonly receivedSen: Sen
	readonly spentSen: Sen
}

/** A book of some days as a treasurer keeps it. */
export interface CashBook {
	readonly name: string
	/** what stood there when the first day began (*saldo awal*) */
	readonly openingSen: Sen
	/** what stood there before this page */
	readonly carriedSen: Sen
	readonly rows: readonly CashRow[]
	/** of all the days, not of this page alone */
	readonly receivedSen: Sen
	readonly spentSen: Sen
	readonly closingSen: Sen
	readonly next: BookKey | null
}

/**
 * A page of a book (*BKU* or a *buku pembantu*): tanggal, nomor bukti, what came, what went, what
 * stands, in the order of days. Money that moves within the book stands on both sides. All rows
 * with `limit` null.
 */
export async function cashBook(
	db: Reader,
	asked: {
		book: Book
		from: CalendarDate
		to: CalendarDate
		after: BookKey | null
		limit: number | null
	},
): Promise<CashBook> {
	const { book: kept, ...days } = asked
	const { name, accounts, receipts } = kept
	const book = await accountBook(db, { ...days, codes: accounts.map(({ code }) => code) })
	const isDebit = receipts === 'debit'
	const shown = (sen: Sen) => (isDebit ? sen : negate(sen))
	return {
		name,
		openingSen: shown(book.openingSen),
		carriedSen: shown(book.carriedSen),
		rows: book.rows.map(({ debitSen, creditSen, ...row }) => ({
			...row,
			receivedSen: isDebit ? debitSen : creditSen,
			spentSen: isDebit ? creditSen : debitSen,
			balanceSen: shown(row.balanceSen),
		})),
		receivedSen: isDebit ? book.debitSen : book.creditSen,
		spentSen: isDebit ? book.creditSen : book.debitSen,
		closingSen: shown(book.closingSen),
		next: book.next,
	}
}

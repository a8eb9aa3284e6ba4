import {
	accountBook,
	type BookKey,
	type BookRow,
} from '#app/domain/ledger/days/account-books.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { type BookName, bookOf } from './books.ts'

/** A row of a treasurer's book. */
export interface CashRow extends Omit<BookRow, 'debitSen' | 'creditSen'> {
	readonly receivedSen: Sen
	readonly spentSen: Sen
}

/** A book of some days as a treasurer keeps it. */
export interface CashBook {
	readonly name: BookName
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
		name: BookName
		from: CalendarDate
		to: CalendarDate
		after: BookKey | null
		limit: number | null
	},
): Promise<CashBook> {
	const { name, ...days } = asked
	const { accounts, receipts } = bookOf(name)
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

import { hash } from 'node:crypto'
import { type BookName, bookNames, bookOf } from '#app/domain/bookkeeping/books.ts'
import { cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import { chartAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { firstDayOf, lastDayOf, type Month } from '#app/shared/month.ts'
import type { Reader } from '#db/client.ts'
import { noReports } from './errors.ts'
import type { ReportKind } from './report-paper.ts'
import { findReport, selectReports } from './store.server.ts'

/** All of them: a month that is closed has each. */
export const reportKinds: readonly ReportKind[] = ['neraca-saldo', ...bookNames]

export interface HashedReport {
	readonly kind: ReportKind
	/** of the content as UTF-8, in hexadecimal */
	readonly sha256: string
	readonly content: string
}

/** Written in each of them: whoever reads one years later knows how it was made. */
const FORMAT = 'bekal-1'

/**
 * The reports of a month made from the ledger, in codes, days and sen and without a word that could
 * be worded anew: the same books give the same bytes for ever.
 */
export async function hashedReports(db: Reader, month: Month): Promise<HashedReport[]> {
	const reports = [sealed('neraca-saldo', await trialLines(db, month), month)]
	for (const name of bookNames) {
		reports.push(sealed(name, await bookLines(db, name, month), month))
	}
	return reports
}

function sealed(kind: ReportKind, lines: readonly string[], month: Month): HashedReport {
	const content = [`${FORMAT};${kind};${month}`, ...lines, ''].join('\n')
	return { kind, content, sha256: sha256Of(content) }
}

/** The SHA-256 of a report's content, in hexadecimal. */
export function sha256Of(content: string): string {
	return hash('sha256', content, 'hex')
}

async function trialLines(db: Reader, month: Month): Promise<string[]> {
	const accounts = await chartAsOf(db, lastDayOf(month))
	const left = accounts.filter(({ balanceSen }) => balanceSen !== 0)
	return ['akun;saldo_sen', ...left.map(({ code, balanceSen }) => `${code};${balanceSen}`)]
}

async function bookLines(db: Reader, name: BookName, month: Month): Promise<string[]> {
	const days = { from: firstDayOf(month), to: lastDayOf(month) }
	const book = await cashBook(db, { book: bookOf(name), ...days, after: null, limit: null })
	return [
		'tanggal;bukti;peristiwa;sumber;terjadi;penerimaan_sen;pengeluaran_sen;saldo_sen',
		`${days.from};;saldo-awal;;;;;${book.openingSen}`,
		...book.rows.map((row) => {
			const { day, number, kind, source, occurredAt } = row
			const sums = `${row.receivedSen};${row.spentSen};${row.balanceSen}`
			const about = `${source.kind}:${source.id}`
			return `${day};${number};${kind};${about};${dateInMagetan(occurredAt)};${sums}`
		}),
		`${days.to};;jumlah;;;${book.receivedSen};${book.spentSen};${book.closingSen}`,
	]
}

/** A report that was kept when a month was closed. */
export interface KeptReport {
	readonly kind: string
	readonly sha256: string
	/** whether the same report made again from the ledger is the same */
	readonly isSame: boolean
}

/** Makes the reports of a closed month again and compares them with those that were kept. */
export async function compareReports(
	db: Reader,
	month: Month,
	closingNumber: number,
): Promise<KeptReport[]> {
	const made = new Map((await hashedReports(db, month)).map(({ kind, sha256 }) => [kind, sha256]))
	const kept = await selectReports(db, closingNumber)
	return kept.map(({ kind, sha256 }) => ({
		kind,
		sha256,
		isSame: made.get(kind as ReportKind) === sha256,
	}))
}

/** The content of one that was kept. Refuses `periods.no_reports`. */
export async function keptReport(db: Reader, closingNumber: number, kind: string): Promise<string> {
	const report = await findReport(db, closingNumber, kind)
	if (!report) throw noReports()
	return report.content
}

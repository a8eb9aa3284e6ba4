import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { copyOf } from '#app/copy/copy.ts'
import { trialBalanceAsOf } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { exportHledger } from '#app/domain/ledger/export-hledger.server.ts'
import type { PaperDays } from '#app/domain/periods/report-paper.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import { stationeryAt } from '#app/domain/stationery/letterheads.server.ts'
import { answerPrint } from '#app/http/answer-print.server.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { answerLedgerCsv, answerLedgerWorkbook } from '#app/routes/office/answer-sheet.server.ts'
import type { Services } from '#app/services.server.ts'
import type { Language } from '#app/shared/text.ts'
import { type BookWording, bookSheet, trialSheet } from '#app/ui/documents/book-sheets.ts'
import { ledgerFile, sourceText, wholeBook } from './book-files.server.ts'
import { chosenDay, chosenDays } from './chosen-days.server.ts'
import { isResult, resultPaper } from './result-files.server.ts'

/** Rows that are printed at one time: some eighty pages. */
const MOST_PRINTED = 2_000

interface Asking {
	readonly services: Services
	readonly url: URL
	readonly language: Language
	readonly responseHeaders: Headers
}

/** The books as files: `bku.xlsx?dari=…&sampai=…`, `neraca-saldo.csv?per=…`, `jurnal.journal`. */
export const loader = reads(surfaces.finance.access, async (ctx) => {
	// The code of an account has a point in it, too.
	const [, name = '', ending = ''] = /^(.+)\.(\w+)$/.exec(ctx.params.file ?? '') ?? []
	if (name === 'jurnal' && ending === 'journal') return answerJournal(ctx.services)
	if (ending === 'pdf') return await answerPaper(ctx, name)
	if (!['csv', 'xlsx'].includes(ending)) throw noSuchPage()
	const { file, sheet } = await ledgerFile(ctx, name)
	if (ending === 'xlsx') return await answerLedgerWorkbook(ctx.services.sheets, file, sheet)
	const isPlain = ctx.url.searchParams.get('bentuk') === 'polos'
	return answerLedgerCsv(file, sheet, { separator: isPlain ? ',' : ';', bom: !isPlain })
})

/** The whole journal, piece by piece as it is read. */
function answerJournal({ db }: Services): Response {
	const encoder = new TextEncoder()
	async function* bytes() {
		for await (const piece of exportHledger(db)) yield encoder.encode(piece)
	}
	return new Response(createReadableStreamFromReadable(Readable.from(bytes())), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': 'attachment; filename="bekal.journal"',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	})
}

/** A book, the trial balance or results as a paper to be signed, as the office files it. */
function answerPaper(ctx: Asking, name: string): Promise<Response> {
	const { services } = ctx
	const at = services.clock.now()
	return answerPrint(ctx, async () => {
		const { db } = services
		const standing = await standingOf(db, name, daysOf(ctx, name))
		// A report has the head and the signatories of the day on which its month was closed.
		const stationery = await stationeryAt(db, standing.kind === 'final' ? standing.at : at)
		const wording = { copy: copyOf('id'), stationery, at, standing }
		const { file, sheet } = await paperOf(ctx, name, wording)
		return { file, print: { language: 'id', at, title: sheet.head.title, sheets: [sheet] } }
	})
}

/** The days of which a paper tells. */
function daysOf({ url, services: { clock } }: Asking, name: string): PaperDays {
	if (name === 'neraca-saldo') return { from: null, to: chosenDay(url, clock).day }
	return chosenDays(url, clock)
}

async function paperOf(ctx: Asking, name: string, wording: BookWording) {
	const { services, url } = ctx
	if (isResult(name)) return await resultPaper(ctx, name, wording)
	if (name === 'neraca-saldo') {
		const { day } = chosenDay(url, services.clock)
		const balance = await trialBalanceAsOf(services.db, day)
		return { file: `${name}-${day}`, sheet: trialSheet(day, balance, wording) }
	}
	const book = await wholeBook({ services, url, language: 'id', most: MOST_PRINTED }, name)
	const rows = book.rows.map((row) => ({
		...row,
		about: sourceText(row.source, wording.copy.finance),
	}))
	return {
		file: `${name}-${book.from}-${book.to}`,
		sheet: bookSheet({ ...book, rows }, wording),
	}
}

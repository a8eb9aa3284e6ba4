import { copyOf } from '#app/copy/copy.ts'
import { type Result, resultParts, sumOfResults } from '#app/domain/periods/result-parts.ts'
import { cohortResult, resultsOf } from '#app/domain/periods/results.server.ts'
import { amountCell } from '#app/routes/office/answer-sheet.server.ts'
import type { LedgerSheet } from '#app/shared/sheet.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'
import type { BookWording } from '#app/ui/documents/book-sheets.ts'
import { cohortResultSheet, resultSheet } from '#app/ui/documents/result-sheets.ts'
import type { Asked } from './book-files.server.ts'
import { chosenDays } from './chosen-days.server.ts'

const ALL = 'hasil'
const OF_COHORT = `${ALL}-`

/** Whether a file's name asks for results: of all cohorts (`hasil`) or of one (`hasil-SLUG`). */
export function isResult(name: string): boolean {
	return name === ALL || name.startsWith(OF_COHORT)
}

const slugIn = (name: string) => name.slice(OF_COHORT.length)

/** Results as a table. Refuses `workshop.no_such_cohort`. */
export async function resultFile(asked: Asked, name: string) {
	return name === ALL ? await allFile(asked) : await cohortFile(asked, slugIn(name))
}

async function allFile({ services, url, language }: Asked) {
	const { books } = copyOf(language)
	const { results: words } = books
	const days = chosenDays(url, services.clock)
	const results = await resultsOf(services.db, days)
	const sheet: LedgerSheet = {
		columns: [
			{ name: words.programme, kind: 'text' },
			{ name: words.cohort, kind: 'text' },
			...columnsOf(language),
		],
		rows: results.map(({ cohort, ...result }) => [
			cohort?.programme ?? null,
			cohort ? inLanguage(cohort.name, language) : words.unknown,
			...cellsOf(result),
		]),
		totals: [[null, books.sum, ...cellsOf(sumOfResults(results))]],
	}
	return { file: `${ALL}-${days.from}-${days.to}`, sheet }
}

async function cohortFile({ services, url, language }: Asked, slug: string) {
	const { books } = copyOf(language)
	const { results: words } = books
	const days = chosenDays(url, services.clock)
	const { batches, sum, pieces } = await cohortResult(services.db, slug, days)
	const sheet: LedgerSheet = {
		columns: [
			{ name: words.batch, kind: 'text' },
			{ name: words.workDate, kind: 'day' },
			{ name: words.pieces, kind: 'count' },
			...columnsOf(language),
		],
		rows: batches.map((batch) => [batch.code, batch.workDate, batch.pieces, ...cellsOf(batch)]),
		totals: [[books.sum, null, pieces, ...cellsOf(sum)]],
	}
	return { file: `${OF_COHORT}${slug}-${days.from}-${days.to}`, sheet }
}

function columnsOf(language: Language) {
	const { results: words } = copyOf(language).books
	const names = [...resultParts.map((part) => words[part]), words.sales]
	return names.map((name) => ({ name, kind: 'amount' as const }))
}

function cellsOf({ parts, salesSen }: Result): number[] {
	return [...resultParts.map((part) => parts[part]), salesSen].map(amountCell)
}

/** Results as a paper to be signed, with the name of its file. Refuses as `resultFile` does. */
export async function resultPaper(
	{ services: { db, clock }, url }: Asked,
	name: string,
	wording: BookWording,
) {
	const days = chosenDays(url, clock)
	const file = `${name}-${days.from}-${days.to}`
	return name === ALL
		? { file, sheet: resultSheet(await resultsOf(db, days), days, wording) }
		: { file, sheet: cohortResultSheet(await cohortResult(db, slugIn(name), days), days, wording) }
}

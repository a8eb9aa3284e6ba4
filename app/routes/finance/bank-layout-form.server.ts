import { z } from 'zod'
import { writtenBy } from '#app/domain/reconciliation/statements/cells.ts'
import type { BankLayout } from '#app/domain/reconciliation/statements/layout.ts'
import {
	dayForms,
	likelyHeading,
	likelyLayout,
	likelySeparator,
	numberForms,
	separators,
} from '#app/domain/reconciliation/statements/likely-layout.ts'
import { headingOf, placesOf } from '#app/domain/reconciliation/statements/statement.ts'
import { type Trial, tryLayout } from '#app/domain/reconciliation/statements/trial.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import type { Sheets } from '#app/shared/sheet.ts'

/** A few months of a bank's lines: enough to see how it writes them. */
export const MOST_SAMPLE_BYTES = 300 * 1024
const SHOWN_ROWS = 14
const LONGEST_CELL = 60
const LONGEST_NAME = 40
const SIGNS = { semicolon: ';', comma: ',', tab: '\t' } as const

/** The lines of a sample and the names that may be chosen for its columns. */
export interface SampleView {
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
	readonly headings: readonly string[]
	/** null until the description is whole */
	readonly trial: Trial | null
}

const column = z.string().max(200)
const chosen = column.min(1, 'missing')
const label = z
	.string()
	.max(60)
	.transform((text) => text.trim().toLowerCase().replace(/\s*:$/, '') || null)
const marks = z
	.string()
	.max(60)
	.transform((text) =>
		text
			.toLowerCase()
			.split(/[\s,;]+/)
			.filter(Boolean),
	)
const optional = column.transform((text) => text || null)

const layoutSchema = z
	.object({
		headingRow: z.coerce.number('number').int('number').min(0, 'number').max(50, 'number'),
		separator: z.enum(['semicolon', 'comma', 'tab']),
		day: chosen,
		text: chosen,
		text2: column,
		text3: column,
		kind: z.enum(['one', 'two']),
		amount: optional,
		mark: optional,
		debit: optional,
		credit: optional,
		balance: chosen,
		account: optional,
		dayForm: z.enum(dayForms as [string, ...string[]]),
		numberForm: z.enum(numberForms as [string, ...string[]]),
		debitMarks: marks,
		creditMarks: marks,
		newestFirst: z.literal('yes').optional(),
		footLines: z.coerce.number('number').int('number').min(0, 'number').max(50, 'number'),
		accountLabel: label,
		openingLabel: label,
		closingLabel: label,
		debitsLabel: label,
		creditsLabel: label,
	})
	.superRefine((form, context) => {
		const fault = (name: string, message: string) =>
			context.addIssue({ code: 'custom', path: [name], message })
		const needed = form.kind === 'one' ? (['amount'] as const) : (['debit', 'credit'] as const)
		for (const name of needed) if (form[name] === null) fault(name, 'missing')
		const used = new Set<string>()
		const inUse = form.kind === 'one' ? (['amount', 'mark'] as const) : needed
		for (const name of ['day', 'text', 'text2', 'text3', ...inUse, 'balance'] as const) {
			const value = form[name]
			if (value && used.has(value)) fault(name, 'twice')
			if (value) used.add(value)
		}
		for (const mark of form.debitMarks) {
			if (form.creditMarks.includes(mark)) fault('creditMarks', 'same')
		}
	})

type LayoutForm = z.output<typeof layoutSchema>

/** What was typed as a layout, or which of it makes none yet. */
export function layoutIn(typed: FormAnswer['typed']): {
	layout: BankLayout | null
	faults: Record<string, string>
} {
	const parsed = layoutSchema.safeParse(typed)
	if (parsed.success) return { layout: layoutFrom(parsed.data, typed.name ?? ''), faults: {} }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0])] ??= message
	return { layout: null, faults }
}

/** The name of a new layout; with another that it replaces it needs none. */
export function nameFaults(typed: FormAnswer['typed']): Record<string, string> {
	const name = (typed.name ?? '').trim()
	if (typed.replaces) return {}
	if (name === '') return { name: 'missing' }
	return name.length > LONGEST_NAME ? { name: 'long' } : {}
}

function layoutFrom(form: LayoutForm, name: string): BankLayout {
	const isOne = form.kind === 'one'
	return {
		name: name.trim(),
		separator: SIGNS[form.separator],
		columns: {
			day: form.day,
			text: [form.text, form.text2, form.text3].filter(Boolean),
			amount: isOne ? form.amount : null,
			mark: isOne ? form.mark : null,
			debit: isOne ? null : form.debit,
			credit: isOne ? null : form.credit,
			balance: form.balance,
			account: form.account,
		},
		labels: {
			account: form.accountLabel,
			opening: form.openingLabel,
			closing: form.closingLabel,
			debits: form.debitsLabel,
			credits: form.creditsLabel,
		},
		day: dayForms.find((one) => one === form.dayForm) ?? 'dd/mm/yyyy',
		number: numberForms.find((one) => one === form.numberForm) ?? 'comma',
		debitMarks: isOne ? form.debitMarks : [],
		creditMarks: isOne ? form.creditMarks : [],
		newestFirst: form.newestFirst === 'yes',
		footLines: form.footLines,
		...(form.headingRow === 0 && { hasHeading: false as const }),
	}
}

/** A sample that was just sent, with what its columns probably are. */
export async function likelyFields(bytes: Uint8Array, fileName: string, sheets: Sheets) {
	const gridBy = (separator: BankLayout['separator']) =>
		sheets.readLines(bytes, writtenBy({ separator, day: 'dd/mm/yyyy', number: 'comma' }))
	const separator = await likelySeparator(gridBy)
	const grid = await gridBy(separator)
	const headingRow = likelyHeading(grid)
	const { columns, day, number, newestFirst } = likelyLayout(grid, headingRow)
	const isTwo = columns.debit !== null && columns.credit !== null
	const names = Object.entries(columns).map(([name, value]) => [name, value ?? ''] as const)
	const typed: Record<string, string> = {
		...Object.fromEntries(names),
		text3: '',
		sample: Buffer.from(bytes).toString('base64'),
		fileName,
		separator: separator === ';' ? 'semicolon' : separator === ',' ? 'comma' : 'tab',
		headingRow: String(headingRow),
		kind: isTwo ? 'two' : 'one',
		dayForm: day,
		numberForm: number,
		debitMarks: isTwo ? '' : 'd, db, debet',
		creditMarks: isTwo ? '' : 'k, cr, kredit',
		footLines: '0',
		...labelsIn(grid),
	}
	if (newestFirst) typed.newestFirst = 'yes'
	return typed
}

/** The words by which banks name their sums, where one stands in a line of the file. */
function labelsIn(grid: readonly (readonly string[])[]): Record<string, string> {
	const firsts = grid.map(([first = '']) => first.split(':')[0]?.trim().toLowerCase() ?? '')
	const find = (word: RegExp) => firsts.find((first) => word.test(first)) ?? ''
	return {
		accountLabel: find(/^(no\.?|nomor|account) ?(rek|no)/),
		openingLabel: find(/^(saldo awal|opening balance)$/),
		closingLabel: find(/^(saldo akhir|(closing|ending) balance)$/),
		debitsLabel: find(/^(total|mutasi) deb/),
		creditsLabel: find(/^(total|mutasi) (k|c)redit/),
	}
}

/** The sample as it is shown, read by what was typed. Refuses every `sheet.*`. */
export async function sampleView(
	typed: FormAnswer['typed'],
	layout: BankLayout | null,
	sheets: Sheets,
): Promise<SampleView> {
	const bytes = Buffer.from(typed.sample ?? '', 'base64')
	const sign = SIGNS[typed.separator as keyof typeof SIGNS] ?? separators[0]
	const grid = await sheets.readLines(
		bytes,
		writtenBy({
			separator: sign,
			day: dayForms.find((one) => one === typed.dayForm) ?? 'dd/mm/yyyy',
			number: numberForms.find((one) => one === typed.numberForm) ?? 'comma',
		}),
	)
	const row = Number(typed.headingRow)
	const heading = row === 0 ? placesOf(grid) : headingOf(grid[row - 1] ?? [])
	return {
		rows: grid.slice(0, SHOWN_ROWS).map((cells, index) => ({
			row: index + 1,
			cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)),
		})),
		headings: [...heading.keys()],
		trial: layout && tryLayout(grid, layout),
	}
}

/** Which layout ends, and why. */
export const retireFormSchema = z.object({
	name: z.string().max(200),
	reason: z.string().trim().min(5).max(300),
})

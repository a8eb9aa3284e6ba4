import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import type { SampleView } from './bank-layout-form.server.ts'

interface SampleProps {
	view: SampleView
	typed: Readonly<Record<string, string>>
}

/** The first lines of the file as it came, each with its number. */
export function SampleTable({ view, typed }: SampleProps) {
	const words = useCopy().bankLayouts
	const width = Math.max(...view.rows.map(({ cells }) => cells.length), 1)
	return (
		<Table caption={fill(words.sampleOf, { file: typed.fileName ?? '' })} captionShown dense>
			<thead>
				<tr>
					<Head number>{words.row}</Head>
					{Array.from({ length: width }, (_, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
						<Head key={index} number={false}>
							{index + 1}
						</Head>
					))}
				</tr>
			</thead>
			<tbody>
				{view.rows.map(({ row, cells }) => (
					<tr
						key={row}
						className={String(row) === typed.headingRow ? 'bg-info-soft font-bold' : ''}
					>
						<th scope="row" className="figures text-right">
							{row}
						</th>
						{Array.from({ length: width }, (_, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
							<Cell key={index} className="whitespace-nowrap">
								{cells[index] ?? ''}
							</Cell>
						))}
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** How the first lines are understood, and whether the whole comes to its closing balance. */
export function TrialResult({ view, hasFaults }: { view: SampleView; hasFaults: boolean }) {
	const copy = useCopy()
	const words = copy.bankLayouts
	const { trial } = view
	if (hasFaults || !trial) {
		return (
			<Notice tone="warn" title={words.notYet} announce>
				{words.notYetText}
			</Notice>
		)
	}
	return (
		<div className="flex flex-col gap-4">
			{trial.refusal && (
				<Notice tone="bad" title={words.unread} announce>
					{refusalWords(copy, trial.refusal)}
					{trial.refusal.code === 'reconciliation.line_unknown' && (
						<p className="mt-2">{words.footHint}</p>
					)}
				</Notice>
			)}
			{trial.sums && <Sums view={view} />}
			{trial.lines.length > 0 && <ReadLines view={view} />}
		</div>
	)
}

function Sums({ view }: { view: SampleView }) {
	const words = useCopy().bankLayouts
	const sums = view.trial?.sums
	if (!sums) return null
	const parts = [
		[words.openingIs, sums.openingSen],
		[words.creditsAre, sums.creditsSen],
		[words.debitsAre, sums.debitsSen],
		[words.closingIs, sums.closingSen],
	] as const
	return (
		<Notice tone="good" title={fill(words.allRead, { count: sums.count })} announce>
			<dl className="grid grid-cols-[auto_auto] justify-start gap-x-4">
				{parts.map(([name, sen]) => (
					<div key={name} className="contents">
						<dt>{name}</dt>
						<dd className="figures text-right">
							<Money sen={sen} />
						</dd>
					</div>
				))}
			</dl>
			<p className="mt-2">{words.addsUp}</p>
			{view.trial?.needsBalances && <p className="mt-2">{words.balancesTyped}</p>}
			{sums.accountNumber === null && <p className="mt-2">{words.accountTyped}</p>}
		</Notice>
	)
}

function ReadLines({ view }: { view: SampleView }) {
	const { bankLayouts: words, calendar } = useCopy()
	const unread = <span className="font-semibold text-bad">{words.unreadCell}</span>
	return (
		<Table caption={words.asRead} captionShown dense>
			<thead>
				<tr>
					<Head number>{words.row}</Head>
					<Head>{words.day}</Head>
					<Head>{words.text}</Head>
					<Head number>{words.amount}</Head>
					<Head number>{words.balance}</Head>
				</tr>
			</thead>
			<tbody>
				{view.trial?.lines.map((line) => (
					<tr key={line.row}>
						<th scope="row" className="figures text-right">
							{line.row}
						</th>
						<Cell className="whitespace-nowrap">
							{line.day === undefined ? unread : dayInWords(line.day, calendar)}
						</Cell>
						<Cell className="wrap-anywhere min-w-32">{line.text}</Cell>
						<Cell number>
							{line.amountSen === undefined ? unread : <Money sen={line.amountSen} bare />}
						</Cell>
						<Cell number>
							{line.balanceSen === undefined ? unread : <Money sen={line.balanceSen} bare />}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

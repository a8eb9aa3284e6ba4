import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { lastDayOf, type Month } from '#app/shared/month.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Past {
	act: 'close' | 'reopen'
	state: 'proposed' | 'approved' | 'declined' | 'withdrawn'
	reason: string | null
	proposedBy: string | null
	proposedAt: Instant
	decidedBy: string | null
	decidedAt: Instant | null
}

interface Closing {
	number: number
	entryNumber: number
	linkHash: string
}

/** Who closed a month, and what the books ended with then. */
export function PeriodClosing({
	month,
	closing,
	minutes,
	history,
}: {
	month: Month
	closing: Closing
	/** the number that the minutes have */
	minutes: string | null
	history: readonly Past[]
}) {
	const { periods, calendar } = useCopy()
	const { one: words } = periods
	const act = history.find(({ state, act }) => state === 'approved' && act === 'close')
	const by = (name: string | null, at: Instant | null) =>
		at === null
			? ''
			: fill(words.by, { name: name ?? words.someone, date: momentInWords(at, calendar, true) })
	return (
		<Section
			title={words.closingTitle}
			action={
				<LinkButton
					to={`/keuangan/periode/${month}/berita-acara.pdf`}
					tone="secondary"
					size="small"
					reloadDocument
				>
					{words.minutes}
				</LinkButton>
			}
		>
			<DefinitionList
				items={[
					{ term: words.closingNumber, detail: String(closing.number) },
					...(minutes ? [{ term: words.minutesNumber, detail: minutes }] : []),
					...(act
						? [
								{ term: words.proposedBy, detail: by(act.proposedBy, act.proposedAt) },
								{ term: words.approvedBy, detail: by(act.decidedBy, act.decidedAt) },
							]
						: []),
					{
						term: words.lastEntry,
						detail: (
							<TextLink to={`/keuangan/jurnal/${closing.entryNumber}`}>
								{closing.entryNumber}
							</TextLink>
						),
					},
					{
						term: words.head,
						detail: <code className="break-all text-caption">{closing.linkHash}</code>,
					},
				]}
			/>
		</Section>
	)
}

interface Report {
	kind: string
	sha256: string
	isSame?: boolean
}

/** The reports that were kept, with their fingerprints, and whether each is still the same. */
export function PeriodReports({
	month,
	reports,
	numbers,
	compared,
}: {
	month: Month
	reports: readonly Report[]
	/** of each kind, as it stands on paper */
	numbers: Readonly<Record<string, string>>
	compared: readonly Report[] | null
}) {
	const { one: words } = useCopy().periods
	const isSound = compared?.every(({ isSame }) => isSame)
	const order = Object.keys(words.reports)
	const inOrder = (compared ?? reports).toSorted(
		(one, other) => order.indexOf(one.kind) - order.indexOf(other.kind),
	)
	return (
		<Section
			id="laporan"
			title={words.reportsTitle}
			lead={words.reportsLead}
			action={
				<LinkButton
					to={`/keuangan/periode/${month}?banding=1#laporan`}
					tone="secondary"
					size="small"
					preventScrollReset
				>
					{words.compare}
				</LinkButton>
			}
		>
			{compared && (
				<Notice tone={isSound ? 'good' : 'bad'} announce className="my-3">
					{isSound ? words.allSame : words.someDiffer}
				</Notice>
			)}
			<Table caption={words.reportsCaption} dense>
				<thead>
					<tr>
						<Head>{words.report}</Head>
						<Head>{words.reportNumber}</Head>
						<Head>{words.hash}</Head>
						{compared && <Head>{words.compared}</Head>}
					</tr>
				</thead>
				<tbody>
					{inOrder.map((report) => (
						<ReportRow
							key={report.kind}
							month={month}
							report={report}
							number={numbers[report.kind] ?? null}
							isCompared={compared !== null}
						/>
					))}
				</tbody>
			</Table>
		</Section>
	)
}

function ReportRow({
	month,
	report: { kind, sha256, isSame },
	number,
	isCompared,
}: {
	month: Month
	report: Report
	number: string | null
	isCompared: boolean
}) {
	const { one: words } = useCopy().periods
	return (
		<tr>
			<th scope="row">
				<TextLink to={`/keuangan/periode/${month}/laporan/${kind}.csv`} reloadDocument>
					{words.reports[kind] ?? kind}
				</TextLink>
			</th>
			<Cell className="whitespace-nowrap">
				<TextLink to={paperPath(kind, month)} reloadDocument>
					{number ?? words.paper}
				</TextLink>
			</Cell>
			<Cell>
				<code className="break-all">{sha256}</code>
			</Cell>
			{isCompared && (
				<Cell>
					<Badge tone={isSame ? 'good' : 'bad'}>{isSame ? words.same : words.differs}</Badge>
				</Cell>
			)}
		</tr>
	)
}

/** Where a report is printed, to be signed. */
function paperPath(kind: string, month: Month): string {
	const days = kind === 'neraca-saldo' ? `per=${lastDayOf(month)}` : `bulan=${month}`
	return `/keuangan/unduh/${kind}.pdf?${days}`
}

/** What was proposed about a month and decided on it. */
export function PeriodHistory({ history }: { history: readonly Past[] }) {
	const { periods, calendar } = useCopy()
	const { one: words } = periods
	const when = (at: Instant) => momentInWords(at, calendar, true)
	return (
		<Section title={words.historyTitle}>
			{history.length === 0 ? (
				<p className="py-3 text-muted text-small">{words.historyNone}</p>
			) : (
				<ol className="divide-y divide-line text-small">
					{history.map((past) => (
						<li key={past.proposedAt} className="py-2.5">
							{fill(words.proposedLine, {
								act: words.acts[past.act],
								name: past.proposedBy ?? words.someone,
								date: when(past.proposedAt),
								decision: fill(words.decisions[past.state], {
									name: past.decidedBy ?? words.someone,
									date: past.decidedAt ? when(past.decidedAt) : '',
								}),
							})}
							{past.reason && (
								<span className="block break-words text-muted">
									{fill(words.reasonGiven, { reason: past.reason })}
								</span>
							)}
						</li>
					))}
				</ol>
			)}
		</Section>
	)
}

import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type Sen, subtract } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'

export const handle: PageHandle = { title: (copy) => copy.reconciliation.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const days = chosenDays(url, clock)
	return { ...days, ...(await overviewOf(db, days)) }
})

/** Where the money of some days is, and what of it nobody has explained. */
export default function Reconciliation() {
	const view = useLoaderData<typeof loader>()
	const { reconciliation: words, calendar } = useCopy()
	const query = `?dari=${view.from}&sampai=${view.to}`
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			<DaysForm {...view} />
			<p className="screen-only mb-6 flex flex-wrap gap-x-6 gap-y-2">
				<TextLink to="/keuangan/rekonsiliasi/muat">{words.pages.import}</TextLink>
				<TextLink to={`/keuangan/rekonsiliasi/cocok${query}`}>{words.pages.matches}</TextLink>
				<TextLink to={`/keuangan/rekonsiliasi/selisih${query}`}>{words.pages.exceptions}</TextLink>
			</p>
			<Unexplained view={view} />
			{view.waitingCount > 0 && (
				<Notice tone="warn" className="mb-6">
					{fill(words.waiting, { count: view.waitingCount })}
				</Notice>
			)}
			{view.accounts.length === 0 && (
				<div className="mb-8">
					<EmptyState title={words.noStatement}>{words.noStatementText}</EmptyState>
				</div>
			)}
			<Figures view={view} query={query} />
			{view.accounts.map(({ number, until }) => (
				<p key={number} className="mt-3 text-caption text-muted">
					{fill(words.toldUntil, { number, day: dayInWords(until, calendar) })}
				</p>
			))}
		</>
	)
}

/** The difference in large type; nothing is called explained that nobody could compare. */
function Unexplained({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
	const { reconciliation: words } = useCopy()
	const { unexplainedSen, openCount, answeredCount } = view
	const size = 'font-bold font-display text-heading sm:text-poster'
	const isKnown = view.isTold || openCount > 0
	return (
		<section className="mb-8">
			<h2 className="text-muted text-small">{words.unexplained}</h2>
			{isKnown ? (
				<Money
					sen={unexplainedSen}
					className={classes(size, unexplainedSen === 0 ? 'text-good' : 'text-bad')}
				/>
			) : (
				<p className={size}>{words.notTold}</p>
			)}
			<p className="mt-1 text-small">
				{openCount > 0
					? fill(words.openCount, { count: openCount, answered: answeredCount })
					: isKnown
						? words.allExplained
						: words.notToldText}
			</p>
		</section>
	)
}

interface Line {
	readonly label: string
	readonly sen: Sen
	readonly to: string
	readonly fromFirst?: boolean
}

function Figures({
	view,
	query,
}: {
	view: ReturnType<typeof useLoaderData<typeof loader>>
	query: string
}) {
	const { reconciliation: words } = useCopy()
	const { cards, bank, shares } = view
	const exceptions = `/keuangan/rekonsiliasi/selisih${query}`
	const matches = `/keuangan/rekonsiliasi/cocok${query}`
	const fromFirst = true
	return (
		<div className="flex flex-col gap-8">
			<FigureTable
				caption={words.cards}
				lines={[
					{ label: words.sold, sen: cards.soldSen, to: '/keuangan/akun/1200', fromFirst },
					{ label: words.charged, sen: cards.chargedSen, to: exceptions, fromFirst },
					{ label: words.cleared, sen: cards.clearedSen, to: exceptions, fromFirst },
					{ label: words.banked, sen: cards.bankedSen, to: matches, fromFirst },
				]}
			/>
			<div>
				<FigureTable
					caption={words.bank}
					lines={[
						{ label: words.booked, sen: bank.bookedSen, to: '/keuangan/akun/1110' },
						{ label: words.matched, sen: bank.matchedSen, to: matches, fromFirst },
					]}
				/>
				<p className="mt-2 text-caption text-muted">
					{fill(words.openLines, { open: bank.openLineCount, all: bank.lineCount })}
				</p>
			</div>
			<div>
				<FigureTable
					caption={words.shares}
					lines={[
						{ label: words.opening, sen: shares.openingSen, to: '/keuangan/akun' },
						{ label: words.allocated, sen: shares.allocatedSen, to: '/keuangan/jurnal' },
						{ label: words.paid, sen: shares.paidSen, to: '/keuangan/jurnal' },
						{ label: words.owed, sen: shares.owedSen, to: '/keuangan/akun' },
					]}
				/>
				<p className="mt-2 text-caption text-muted">{words.sharesHold}</p>
			</div>
		</div>
	)
}

/** Figures that should be one; where they are not yet, how much is missing from the first. */
function FigureTable({ caption, lines }: { caption: string; lines: readonly Line[] }) {
	const { reconciliation: words } = useCopy()
	const [first] = lines
	const compares = lines.some(({ fromFirst }) => fromFirst)
	return (
		<Table caption={caption} captionShown dense>
			<thead>
				<tr>
					<Head>
						<span className="sr-only">{caption}</span>
					</Head>
					<Head number>{words.matching.amount}</Head>
					{compares && <Head number>{words.fromSold}</Head>}
				</tr>
			</thead>
			<tbody>
				{lines.map(({ label, sen, to, fromFirst }) => (
					<tr key={label}>
						<th scope="row">
							<TextLink to={to}>{label}</TextLink>
						</th>
						<Cell number>
							<Money sen={sen} />
						</Cell>
						{compares && (
							<Cell number>{fromFirst && first && <Money sen={subtract(sen, first.sen)} />}</Cell>
						)}
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }

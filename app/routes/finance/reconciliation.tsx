import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { overviewOf } from '#app/domain/reconciliation/overviews.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BankKinds } from './bank-kinds.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { DrawerSums } from './drawer-sums.tsx'
import { MoneySums } from './money-sums.tsx'
import { PieceSums } from './piece-sums.tsx'
import { ShareTable } from './share-table.tsx'
import { Verdicts } from './verdicts.tsx'

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
			<div className="mb-8 grid items-start gap-8 lg:grid-cols-2">
				<Unexplained view={view} query={query} />
				<Verdicts view={view} query={query} />
			</div>
			{view.waitingCount > 0 && (
				<Notice tone="warn" className="mb-6">
					{fill(words.waiting, { count: view.waitingCount })}
				</Notice>
			)}
			{view.accounts.length === 0 && (
				<div className="mb-8">
					<EmptyState
						title={words.noStatement}
						action={<LinkButton to="/keuangan/rekonsiliasi/muat">{words.pages.import}</LinkButton>}
					>
						{words.noStatementText}
					</EmptyState>
				</div>
			)}
			<div className="flex flex-col gap-10 print:gap-6">
				<MoneySums view={view} query={query} />
				<BankKinds bank={view.bank} query={query} />
				<ShareTable shares={view.shares} query={query} />
				<PieceSums pieces={view.pieces} query={query} />
				<DrawerSums drawers={view.drawers} query={query} />
			</div>
			{view.accounts.map(({ number, until }) => (
				<p key={number} className="mt-3 text-caption text-muted">
					{fill(words.toldUntil, { number, day: dayInWords(until, calendar) })}
				</p>
			))}
		</>
	)
}

type View = ReturnType<typeof useLoaderData<typeof loader>>

/** The difference in large type; nothing is called explained that nobody could compare. */
function Unexplained({ view, query }: { view: View; query: string }) {
	const { reconciliation: words } = useCopy()
	const { unexplainedSen, openCount, answeredCount } = view
	const size = 'font-bold font-display text-heading sm:text-poster'
	const isKnown = view.isTold || openCount > 0
	return (
		<section>
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
				{openCount > 0 ? (
					<TextLink to={`/keuangan/rekonsiliasi/selisih${query}`}>
						{fill(words.openCount, { count: openCount, answered: answeredCount })}
					</TextLink>
				) : isKnown ? (
					words.allExplained
				) : (
					words.notToldText
				)}
			</p>
		</section>
	)
}

export { StaffError as ErrorBoundary }

import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { listEntries } from '#app/domain/ledger/entries.server.ts'
import { listDisputedOrders } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import { listOrders } from '#app/domain/orders/orders.server.ts'
import { disputeLife } from '#app/domain/payments/dispute.ts'
import { listDeadEvents } from '#app/domain/payments/events.server.ts'
import { trendsOf } from '#app/domain/periods/trends/trends.server.ts'
import { verifyBooks } from '#app/domain/periods/verify-books.server.ts'
import { treasuryAlarms } from '#app/domain/treasury/alarms.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { EntryTable } from '#app/ui/finance/entry-table.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { LookupForm } from '#app/ui/office/lookup-form.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { Ages } from './ages.tsx'
import { BalanceSheet } from './balance-sheet.tsx'
import { BooksCheck, type Verdict } from './books-check.tsx'
import { DeadEvents } from './dead-events.tsx'
import { DisputesDue } from './disputes-due.tsx'
import { lookupPath } from './lookup-path.ts'
import { nameSources } from './name-sources.server.ts'
import { readWorkDue } from './read-work-due.server.ts'
import { RefundsDue } from './refunds-due.tsx'
import { TrendDrawings } from './trend-drawings.tsx'
import { WorkDue } from './work-due.tsx'

const LATEST = 8
const MOST_FAULTS = 50

export const handle: PageHandle = { title: (copy) => copy.finance.home.title }

export const loader = reads(surfaces.finance.access, async ({ url, services }) => {
	const { db, clock } = services
	const wanted = url.searchParams.get('cari')?.trim() || null
	const path = wanted && lookupPath(wanted)
	if (path) throw redirect(path)
	const { entries } = await listEntries(db, null)
	const due = await listOrders(db, { states: ['refund-due'], cursor: null, oldestFirst: true })
	const disputes = await listDisputedOrders(db)
	const today = dateInMagetan(clock.now())
	const by = url.searchParams.get('per') === 'minggu' ? ('week' as const) : ('month' as const)
	return {
		missed: wanted,
		by,
		work: await readWorkDue(services),
		trends: await trendsOf(db, today, by),
		due: due.orders.map(({ number, totalSen }) => ({ number, totalSen })),
		disputes: disputes.filter(({ dispute }) => disputeLife[dispute.state].mayAnswer),
		alarms: await treasuryAlarms(db, today),
		at: clock.now(),
		balance: await trialBalance(db),
		latest: await nameSources(db, entries.slice(0, LATEST)),
		dead: await listDeadEvents(db),
	}
})

/** Checks the books now. It changes nothing, but it reads all of them: not for a link to do. */
export const action = writes(
	surfaces.finance.access,
	async ({ services: { db } }): Promise<{ verdict: Verdict }> => {
		const { faults, ...counts } = await verifyBooks(db)
		return {
			verdict: { ...counts, faultCount: faults.length, faults: faults.slice(0, MOST_FAULTS) },
		}
	},
)

export default function Home() {
	const view = useLoaderData<typeof loader>()
	const { missed, due, disputes, alarms, at, balance, latest, dead } = view
	const isEmpty = balance.rows.length === 0
	const answer = useActionData<typeof action>() as { verdict?: Verdict } | undefined
	const { home: words, journal } = useCopy().finance
	return (
		<>
			<PageHeader
				title={words.title}
				lead={<AsOf at={at} />}
				actions={
					<LookupForm
						label={words.lookup}
						placeholder={words.lookupExample}
						missed={missed}
						missedWords={words.notFound}
					/>
				}
			/>
			<WorkDue
				work={view.work}
				alarms={alarms}
				hasMore={disputes.length + due.length + dead.length > 0}
			/>
			<DisputesDue disputes={disputes} now={at} />
			<RefundsDue orders={due} />
			{isEmpty ? (
				<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
			) : (
				<>
					<div className="mb-12 grid items-start gap-x-12 gap-y-12 lg:grid-cols-2">
						<TrendDrawings trends={view.trends} by={view.by} />
						<Ages pnbp={alarms.ages} exceptions={view.work.exceptions} />
					</div>
					<BalanceSheet balance={balance} />
				</>
			)}
			<div className="mt-12 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<Section
					title={words.latest}
					action={<TextLink to="/keuangan/jurnal">{words.wholeJournal}</TextLink>}
				>
					{latest.length > 0 ? (
						<EntryTable caption={journal.caption} entries={latest} />
					) : (
						<p className="py-3 text-muted text-small">{words.noEntries}</p>
					)}
				</Section>
				<div className="flex min-w-0 flex-col gap-10">
					<BooksCheck verdict={answer?.verdict} />
					<DeadEvents events={dead} />
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }

import { Form, useLoaderData, useLocation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { trialBalanceAsOf } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDay } from './chosen-days.server.ts'
import { DownloadsOf } from './downloads-of.tsx'
import { HolderBooks } from './holder-books.tsx'
import { StandingLine } from './standing-line.tsx'
import { TrialTable } from './trial-table.tsx'

export const handle: PageHandle = { title: (copy) => copy.books.trial.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { day, isFaulty } = chosenDay(url, clock)
	const standing = await standingOf(db, 'neraca-saldo', { from: null, to: day })
	return { day, isFaulty, standing, balance: await trialBalanceAsOf(db, day) }
})

export default function TrialBalancePage() {
	const { day, isFaulty, standing, balance } = useLoaderData<typeof loader>()
	const { books, calendar, finance } = useCopy()
	const { trial: words } = books
	// A day that makes no sense stays in its field, to be put right.
	const asked = new URLSearchParams(useLocation().search).get('per')
	const typed = (isFaulty && asked) || day
	const isEmpty = balance.debitSen === 0 && balance.creditSen === 0
	return (
		<>
			<PageHeader
				title={fill(words.caption, { date: dayInWords(day, calendar) })}
				lead={`${words.lead} ${finance.rupiah}`}
				actions={<PrintButton />}
			/>
			<div className="screen-only mb-6">
				{isFaulty && (
					<Notice tone="warn" className="mb-4">
						{books.fault}
					</Notice>
				)}
				<Form method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
					<TextField
						key={typed}
						id="per"
						name="per"
						type="date"
						label={words.day}
						defaultValue={typed}
					/>
					<Button tone="secondary">{books.show}</Button>
				</Form>
			</div>
			{!isEmpty && <StandingLine standing={standing} />}
			{isEmpty ? (
				<EmptyState title={words.empty}>{words.emptyText}</EmptyState>
			) : (
				<>
					<TrialTable balance={balance} />
					<DownloadsOf name="neraca-saldo" query={`per=${day}`} hasPaper />
					<HolderBooks rows={balance.rows} />
				</>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }

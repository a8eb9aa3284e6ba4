import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { HolderBooks } from './holder-books.tsx'
import { TrialTable } from './trial-table.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.accounts.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => ({
	at: clock.now(),
	balance: await trialBalance(db),
}))

export default function Accounts() {
	const { at, balance } = useLoaderData<typeof loader>()
	const { accounts: words } = useCopy().finance
	if (balance.rows.length === 0) {
		return (
			<EmptyState level={1} title={words.empty}>
				{words.emptyText}
			</EmptyState>
		)
	}
	return (
		<>
			<PageHeader
				title={words.title}
				lead={
					<>
						{words.lead} <AsOf at={at} />
					</>
				}
				actions={<PrintButton />}
			/>
			<TrialTable balance={balance} />
			<HolderBooks rows={balance.rows} />
		</>
	)
}

export { StaffError as ErrorBoundary }

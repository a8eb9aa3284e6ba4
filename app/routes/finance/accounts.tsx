import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { trialBalance } from '#app/domain/bookkeeping/trial-balances.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { HolderAccounts } from './holder-accounts.tsx'
import { TrialTable } from './trial-table.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.accounts.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => ({
	at: clock.now(),
	balance: await trialBalance(db),
}))

export default function Accounts() {
	const { at, balance } = useLoaderData<typeof loader>()
	const { accounts: words } = useCopy().finance
	const language = useLanguage()
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
			<div className="mt-12 grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
				{balance.rows.map(
					({ code, name, naturalSen, holders }) =>
						holders && (
							<Section
								key={code}
								id={`buku-${code}`}
								title={fill(words.subsidiary, { name: inLanguage(name, language) })}
								lead={fill(words.subsidiaryLead, { code })}
							>
								<HolderAccounts
									caption={fill(words.subsidiaryCaption, { name: inLanguage(name, language) })}
									accounts={holders}
									sumSen={naturalSen}
								/>
							</Section>
						),
				)}
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }

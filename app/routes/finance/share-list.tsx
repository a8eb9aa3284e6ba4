import { useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { shareParties, sumShares, wayOf } from '#app/domain/reconciliation/share.ts'
import { sharesOwed } from '#app/domain/reconciliation/shares-owed.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { add, negate, type Sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { ListFrame } from './list-frame.tsx'
import { listPage } from './list-page.ts'
import { ShareCells, ShareHeads } from './share-table.tsx'

export const handle: PageHandle = { title: (copy) => copy.followed.lists.shares }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { from, to } = chosenDays(url, clock)
	const party = shareParties.find(({ code }) => code === url.searchParams.get('pihak')) ?? null
	const owed = await sharesOwed(db, { from, to })
	const accounts = owed.accounts.filter((one) => party === null || one.party === party.code)
	const codes = new Set(accounts.map(({ code }) => code))
	const kinds = Map.groupBy(
		owed.kinds.filter(({ accountCode }) => codes.has(accountCode)),
		({ kind }) => kind,
	)
	return {
		from,
		to,
		party,
		sums: sumShares(accounts),
		events: [...kinds].map(([kind, some]) => ({
			kind,
			way: wayOf(kind),
			amountSen: negate(add(...some.map(({ amountSen }) => amountSen))),
		})),
		...listPage(accounts, pageAfterNumber(url)),
	}
})

/** The accounts that a row of the shares is the sum of, and what moved them. */
export default function ShareList() {
	const view = useLoaderData<typeof loader>()
	const { followed: words } = useCopy()
	const language = useLanguage()
	const { party } = view
	const what = party ? `${party.code} ${inLanguage(party.name, language)}` : words.shares
	return (
		<ListFrame title={words.lists.shares} what={what} view={view}>
			<Table caption={words.lists.shares} dense long>
				<ShareHeads first={words.lists.account} />
				<tbody>
					{view.shown.map((account) => (
						<tr key={account.code}>
							<th scope="row">
								<TextLink to={`/keuangan/buku/${account.code}?dari=${view.from}&sampai=${view.to}`}>
									<span className="figures">{account.code}</span>
								</TextLink>
								<span className="block font-normal text-muted">
									{inLanguage(account.name, language)}
								</span>
							</th>
							<ShareCells sums={account} />
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{words.total}</th>
						<ShareCells sums={view.sums} />
					</tr>
				</tfoot>
			</Table>
			<Events events={view.events} />
		</ListFrame>
	)
}

interface Event {
	readonly kind: string
	readonly way: 'allocated' | 'moved' | 'paid'
	readonly amountSen: Sen
}

/** Of what is owed: each kind of event with its sign, by the column it is part of. */
function Events({ events }: { events: readonly Event[] }) {
	const { followed: words } = useCopy()
	const eventWords = useEventWords()
	if (events.length === 0) return null
	return (
		<div className="mt-8 max-w-3xl">
			<Table caption={words.lists.events} captionShown dense long>
				<thead>
					<tr>
						<Head>{words.event}</Head>
						<Head>{words.lists.account}</Head>
						<Head number>{words.lists.amount}</Head>
					</tr>
				</thead>
				<tbody>
					{events.map(({ kind, way, amountSen }) => (
						<tr key={kind}>
							<th scope="row">{eventWords(kind)}</th>
							<Cell>{words[way]}</Cell>
							<Cell number>
								<Money sen={amountSen} bare />
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</div>
	)
}

export { StaffError as ErrorBoundary }

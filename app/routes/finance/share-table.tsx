import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Overview } from '#app/domain/reconciliation/overviews.server.ts'
import { type ShareSums, shareParties } from '#app/domain/reconciliation/share.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

const COLUMNS = ['openingSen', 'allocatedSen', 'movedSen', 'paidSen', 'owedSen'] as const

/** What every party had, was allocated and paid, and is owed; each number opens its accounts. */
export function ShareTable({ shares, query }: { shares: Overview['shares']; query: string }) {
	const { followed: words } = useCopy()
	const language = useLanguage()
	const list = `/keuangan/rekonsiliasi/bagian${query}`
	if (shares.parties.length === 0) {
		return (
			<section>
				<h2 className="pb-2 font-bold">{words.shares}</h2>
				<p className="text-muted text-small">{words.noShares}</p>
			</section>
		)
	}
	const nameOf = (code: string) => {
		const party = shareParties.find((one) => one.code === code)
		return party ? inLanguage(party.name, language) : code
	}
	return (
		<section>
			<Table caption={words.shares} captionShown dense>
				<ShareHeads first={words.party} />
				<tbody>
					{shares.parties.map((party) => (
						<tr key={party.code}>
							<th scope="row">
								<TextLink to={`${list}&pihak=${party.code}`}>
									{party.code} {nameOf(party.code)}
								</TextLink>
							</th>
							<ShareCells sums={party} to={`${list}&pihak=${party.code}`} />
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{words.total}</th>
						<ShareCells sums={shares.total} to={list} />
					</tr>
				</tfoot>
			</Table>
			<p className="mt-2 max-w-prose text-caption text-muted">{words.sharesLead}</p>
			<p
				className={classes(
					'mt-1 max-w-prose text-caption',
					shares.soldSen === shares.storedSen ? 'text-muted' : 'font-semibold text-bad',
				)}
			>
				{fill(words.stored, {
					sold: formatRupiah(shares.soldSen),
					stored: formatRupiah(shares.storedSen),
				})}
			</p>
		</section>
	)
}

/** The columns of the shares, behind a first one. */
export function ShareHeads({ first }: { first: string }) {
	const { followed: words } = useCopy()
	return (
		<thead>
			<tr>
				<Head>{first}</Head>
				<Head number>{words.opening}</Head>
				<Head number>{words.allocated}</Head>
				<Head number>{words.moved}</Head>
				<Head number>{words.paid}</Head>
				<Head number>{words.owed}</Head>
			</tr>
		</thead>
	)
}

/** Their figures; each opens the list it is the sum of, where there is one. */
export function ShareCells({ sums, to }: { sums: ShareSums; to?: string }) {
	return COLUMNS.map((column) => (
		<Cell key={column} number>
			{to === undefined ? (
				<Money sen={sums[column]} bare />
			) : (
				<TextLink to={to}>
					<Money sen={sums[column]} bare />
				</TextLink>
			)}
		</Cell>
	))
}

import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { flowStages } from '#app/domain/reconciliation/flow/flow.ts'
import type { Overview, StageSums } from '#app/domain/reconciliation/overviews.server.ts'
import { formatRupiah, subtract } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Props {
	view: Pick<Overview, 'methods' | 'total' | 'gaps' | 'fees'>
	query: string
}

/** Sold, charged, cleared and banked for every way to pay; each number opens its list. */
export function MoneySums({ view, query }: Props) {
	const { followed: words } = useCopy()
	const list = `/keuangan/rekonsiliasi/uang${query}`
	if (view.methods.length === 0) {
		return (
			<section>
				<h2 className="pb-2 font-bold">{words.money}</h2>
				<p className="text-muted text-small">{words.none}</p>
			</section>
		)
	}
	return (
		<section>
			<p className="mb-3 max-w-prose text-muted text-small">{words.moneyLead}</p>
			<Table caption={words.money} captionShown dense>
				<thead>
					<tr>
						<Head>{words.method}</Head>
						{flowStages.map((stage) => (
							<Head key={stage} number>
								{words.stages[stage]}
							</Head>
						))}
						<Head number>{words.rest}</Head>
					</tr>
				</thead>
				<tbody>
					{view.methods.flatMap(({ method, kinds, sums }) => [
						<StageRow
							key={method}
							label={words.methods[method]}
							sums={sums}
							to={`${list}&cara=${method}`}
						/>,
						...(kinds.length > 1 ? kinds : []).map((one) => (
							<StageRow
								key={`${method} ${one.kind}`}
								label={words.kinds[one.kind]}
								sums={one.sums}
								to={`${list}&cara=${method}&jenis=${one.kind}`}
								isPart
							/>
						)),
					])}
				</tbody>
				<tfoot>
					<StageRow label={words.total} sums={view.total} to={list} />
				</tfoot>
			</Table>
			{view.methods.some(({ method }) => method === 'cash') && (
				<p className="mt-2 text-caption text-muted">{words.cashNote}</p>
			)}
			{view.fees.feeSen !== 0 && (
				<p className="mt-2 text-caption text-muted">
					{fill(words.fees, {
						fee: formatRupiah(view.fees.feeSen),
						vat: formatRupiah(view.fees.vatSen),
					})}{' '}
					<TextLink to={`/keuangan/buku/5100${query}`}>5100</TextLink>
				</p>
			)}
			{view.gaps.length > 0 && <Gaps gaps={view.gaps} query={query} />}
		</section>
	)
}

function StageRow({
	label,
	sums,
	to,
	isPart = false,
}: {
	label: string
	sums: StageSums
	to: string
	/** one kind of a method's money, beneath its sum */
	isPart?: boolean
}) {
	return (
		<tr className={classes(isPart && 'text-muted')}>
			<th scope="row" className={classes(isPart && 'pl-6! font-normal!')}>
				{label}
			</th>
			{flowStages.map((stage) => (
				<Cell key={stage} number>
					<TextLink to={`${to}&tahap=${stage}`}>
						<Money sen={sums[stage]} bare />
					</TextLink>
				</Cell>
			))}
			<Cell number>
				<Money sen={subtract(sums.sold, sums.banked)} bare />
			</Cell>
		</tr>
	)
}

/** Where the money is that is sold and not banked; together just that. */
function Gaps({ gaps, query }: { gaps: Overview['gaps']; query: string }) {
	const { followed: words } = useCopy()
	return (
		<div className="mt-6 max-w-3xl">
			<Table caption={words.where} captionShown dense>
				<thead>
					<tr>
						<Head>{words.whereHead}</Head>
						<Head number>{words.rest}</Head>
					</tr>
				</thead>
				<tbody>
					{gaps.map(({ where, amountSen }) => (
						<tr key={where}>
							<th scope="row" className="font-normal!">
								{where === 'missed' ? (
									<TextLink to={`/keuangan/rekonsiliasi/selisih${query}`}>
										{words.wheres[where]}
									</TextLink>
								) : (
									words.wheres[where]
								)}
							</th>
							<Cell number>
								<TextLink to={`/keuangan/rekonsiliasi/uang${query}&tempat=${where}`}>
									<Money
										sen={amountSen}
										bare
										className={classes(where === 'missed' && 'font-bold text-bad')}
									/>
								</TextLink>
							</Cell>
						</tr>
					))}
				</tbody>
			</Table>
		</div>
	)
}

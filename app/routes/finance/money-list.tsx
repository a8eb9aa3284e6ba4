import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	flowKinds,
	flowMethods,
	flowStages,
	flowsLike,
	sumFlows,
	type Whereabouts,
	whereabouts,
} from '#app/domain/reconciliation/flow/flow.ts'
import { moneyFlows } from '#app/domain/reconciliation/flow/flows.server.ts'
import { pageAfterNumber } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { add, type Sen, subtract, ZERO } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { ListFrame } from './list-frame.tsx'
import { listPage } from './list-page.ts'

export const handle: PageHandle = { title: (copy) => copy.followed.lists.money }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const { from, to } = chosenDays(url, clock)
	const asked = <T extends string>(name: string, known: readonly T[]) =>
		known.find((one) => one === url.searchParams.get(name))
	const filter = {
		method: asked('cara', flowMethods),
		kind: asked('jenis', flowKinds),
		where: asked('tempat', whereabouts),
	}
	const stage = asked('tahap', flowStages)
	const like = flowsLike((await moneyFlows(db, { from, to })).flows, filter)
	const flows = stage ? like.filter(({ sums }) => sums[stage] !== 0) : like
	const placeSen = (where: Whereabouts) => add(...flows.map(({ gaps }) => gaps[where] ?? ZERO))
	return {
		from,
		to,
		...filter,
		stage,
		sums: sumFlows(flows),
		placedSen: filter.where ? placeSen(filter.where) : null,
		...listPage(flows, pageAfterNumber(url)),
	}
})

/** The sales and refunds that one number of the reconciliation is the sum of. */
export default function MoneyList() {
	const view = useLoaderData<typeof loader>()
	const { followed: words, calendar } = useCopy()
	const { method, kind, where, stage, sums, placedSen } = view
	const what = [
		method ? words.methods[method] : words.lists.all,
		...(kind ? [words.kinds[kind]] : []),
		...(stage ? [words.stages[stage]] : []),
		...(where ? [words.wheres[where]] : []),
	].join(' · ')
	const rest = (one: typeof sums, placed: Sen | null) => placed ?? subtract(one.sold, one.banked)
	return (
		<ListFrame title={words.lists.money} what={what} view={view}>
			<Table caption={words.lists.money} dense long>
				<thead>
					<tr>
						<Head>{words.order}</Head>
						{flowStages.map((one) => (
							<Head key={one} number>
								{words.stages[one]}
							</Head>
						))}
						<Head number>{words.rest}</Head>
					</tr>
				</thead>
				<tbody>
					{view.shown.map((flow) => (
						<tr key={flow.id}>
							<th scope="row">
								<TextLink to={`/keuangan/pesanan/${flow.orderNumber}`}>
									<span className="figures">{flow.orderNumber}</span>
								</TextLink>
								<span className="block font-normal text-muted">
									{dayInWords(flow.day, calendar)} · {words.methods[flow.method]}
									{flow.kind !== 'sale' && ` · ${words.kinds[flow.kind]}`}
								</span>
								<Places gaps={flow.gaps} />
							</th>
							<StageCells sums={flow.sums} stage={stage} />
							<Cell number>
								<Money sen={rest(flow.sums, where ? (flow.gaps[where] ?? ZERO) : null)} bare />
							</Cell>
						</tr>
					))}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{words.total}</th>
						<StageCells sums={sums} stage={stage} />
						<Cell number>
							<Money sen={rest(sums, placedSen)} bare />
						</Cell>
					</tr>
				</tfoot>
			</Table>
		</ListFrame>
	)
}

function StageCells({
	sums,
	stage,
}: {
	sums: ReturnType<typeof sumFlows>
	/** the one that was asked for */
	stage: (typeof flowStages)[number] | undefined
}) {
	return flowStages.map((one) => (
		<Cell key={one} number className={classes(one === stage && 'bg-sunken font-semibold')}>
			<Money sen={sums[one]} bare />
		</Cell>
	))
}

/** Where what of it is not banked lies. */
function Places({ gaps }: { gaps: Partial<Record<Whereabouts, Sen>> }) {
	const { followed: words } = useCopy()
	return whereabouts
		.filter((one) => gaps[one] !== undefined)
		.map((one) => (
			<span
				key={one}
				className={classes('block font-normal', one === 'missed' ? 'text-bad' : 'text-muted')}
			>
				{words.wheres[one]}
			</span>
		))
}

export { StaffError as ErrorBoundary }

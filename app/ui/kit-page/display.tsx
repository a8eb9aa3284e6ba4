import { useCopy } from '#app/copy/use-copy.ts'
import { calendarDate, instant } from '#app/shared/instant.ts'
import { add, rupiah } from '#app/shared/money.ts'
import { Badge, type BadgeTone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DateTime, Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice, type NoticeTone } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { PartySwatch, parties, ShareBar } from '#app/ui/kit/share-bar.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Group, Specimen, State, useKitId } from './specimen.tsx'

const BADGES: readonly BadgeTone[] = ['plain', 'info', 'good', 'warn', 'bad']
const NOTICES: readonly NoticeTone[] = ['info', 'good', 'warn', 'bad']
const PRICES = [rupiah(20_000), rupiah(55_000)] as const
const MOMENT = instant('2026-03-04T03:15:00.000Z')
const DAY = calendarDate('2026-03-04')
const REFUSED = {
	refusal: { code: 'stock.sold_out', kind: 'rule', details: {} },
} as const

/** What tells how things stand. */
export function Telling() {
	const { kit } = useCopy()
	return (
		<Group title={kit.groups.telling}>
			<Specimen file="badge.tsx">
				{BADGES.map((tone) => (
					<Badge key={tone} tone={tone}>
						{kit.action}
					</Badge>
				))}
			</Specimen>
			<Specimen file="notice.tsx">
				{NOTICES.map((tone) => (
					<Notice key={tone} tone={tone} title={kit.noticeTitle} className="w-full">
						{kit.noticeText}
					</Notice>
				))}
			</Specimen>
			<Specimen file="refusal-notice.tsx">
				<RefusalNotice answer={REFUSED} className="w-full" />
			</Specimen>
			<Specimen file="empty-state.tsx">
				<div className="w-full">
					<EmptyState
						level={3}
						title={kit.emptyTitle}
						action={<Button type="button">{kit.more}</Button>}
					>
						{kit.emptyText}
					</EmptyState>
				</div>
			</Specimen>
			<Specimen file="disclosure.tsx">
				<State name={kit.states.closed} wide>
					<Disclosure title={kit.question}>{kit.answer}</Disclosure>
				</State>
				<State name={kit.states.open} wide>
					<Disclosure title={kit.question} open>
						{kit.answer}
					</Disclosure>
				</State>
			</Specimen>
		</Group>
	)
}

/** What shows things, amounts and days. */
export function Showing() {
	const { kit } = useCopy()
	const [mat = '', hat = ''] = kit.pieces
	return (
		<Group title={kit.groups.showing}>
			<Specimen file="page-header.tsx">
				<div className="w-full">
					<PageHeader
						title={kit.groups.showing}
						lead={kit.noticeText}
						actions={<Button type="button">{kit.action}</Button>}
					/>
				</div>
			</Specimen>
			<Specimen file="card.tsx">
				<Card title={mat} action={<TextLink to="#isi">{kit.more}</TextLink>} className="w-72">
					{kit.emptyText}
				</Card>
			</Specimen>
			<Specimen file="photo.tsx">
				<State name={kit.states.empty}>
					<div className="w-40">
						<Photo picture={null} sizes="10rem" />
					</div>
				</State>
				<State name={kit.states.loading}>
					<span className="tone-7 block size-40" />
				</State>
			</Specimen>
			<Specimen file="definition-list.tsx">
				<div className="w-full max-w-md">
					<DefinitionList
						items={[
							{ term: mat, detail: <Money sen={PRICES[0]} /> },
							{ term: hat, detail: <Money sen={PRICES[1]} /> },
						]}
						compact
					/>
				</div>
			</Specimen>
			<Specimen file="stat.tsx">
				<dl className="flex gap-10">
					<Stat label={mat} value="94" note={kit.emptyText} />
					<Stat label={hat} value={<Money sen={add(...PRICES)} />} />
				</dl>
			</Specimen>
			<Specimen file="money.tsx">
				<Money sen={PRICES[0]} />
				<Money sen={PRICES[1]} bare />
			</Specimen>
			<Specimen file="date-time.tsx">
				<DateTime at={MOMENT} />
				<Day date={DAY} />
				<Day date={DAY} short />
			</Specimen>
			<Drawings />
			<Tables />
		</Group>
	)
}

function Drawings() {
	return (
		<Specimen file="share-bar.tsx">
			<ShareBar parts={parties.map((party) => ({ party, amountSen: PRICES[0] }))} />
			{parties.map((party) => (
				<PartySwatch key={party} party={party} />
			))}
		</Specimen>
	)
}

function Tables() {
	const { kit } = useCopy()
	const id = useKitId()
	return (
		<Specimen file="table.tsx">
			<State name={kit.states.usual} wide>
				<Prices caption={id('table')} />
			</State>
			<State name={kit.states.dense} wide>
				<Prices caption={id('table-dense')} dense />
			</State>
		</Specimen>
	)
}

function Prices({ caption, dense = false }: { caption: string; dense?: boolean }) {
	const { kit } = useCopy()
	return (
		<Table caption={caption} dense={dense}>
			<thead>
				<tr>
					<Head>{kit.piece}</Head>
					<Head number>{kit.price}</Head>
				</tr>
			</thead>
			<tbody>
				{kit.pieces.map((name, index) => (
					<tr key={name}>
						<Head scope="row">{name}</Head>
						<Cell number>
							<Money sen={PRICES[index] ?? PRICES[0]} />
						</Cell>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<Head scope="row">{kit.together}</Head>
					<Cell number>
						<Money sen={add(...PRICES)} />
					</Cell>
				</tr>
			</tfoot>
		</Table>
	)
}

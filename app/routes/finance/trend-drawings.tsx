import { dayInWords, monthInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { extraFood, savingsGroups } from '#app/domain/bookkeeping/chart.ts'
import type { SpanName } from '#app/domain/periods/trends/spans.ts'
import type { Trend } from '#app/domain/periods/trends/trends.server.ts'
import { type Sen, ZERO } from '#app/shared/money.ts'
import { monthOf } from '#app/shared/month.ts'
import { type Column, type Series, StackedBars } from '#app/ui/finance/stacked-bars.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Section } from '#app/ui/office/section.tsx'

/** In the order in which they lie upon each other: an object would sort its numbers. */
const FILLS = {
	inflow: [
		['1200', 'fill-indigo'],
		['2420', 'fill-turmeric'],
		['1120', 'fill-leaf'],
		['1130', 'fill-terracotta'],
	],
	shares: [
		[savingsGroups.pending, 'fill-indigo'],
		['2200', 'fill-turmeric'],
		['2300', 'fill-leaf'],
		['3100', 'fill-terracotta'],
		['3110', 'fill-cotton'],
		[extraFood.code, 'fill-muted'],
	],
	savings: [
		['usableSen', 'fill-indigo'],
		['lockedSen', 'fill-leaf'],
		['pendingSen', 'fill-turmeric'],
		['heldSen', 'fill-terracotta'],
	],
} as const

/** Always drawn; other series only where they have an amount. */
const ALWAYS = new Set<string>(['1200', savingsGroups.pending, 'usableSen', 'pendingSen', '2200'])

interface Props {
	trends: readonly Trend[]
	by: SpanName
}

/** What came in, whose it became, and what makers have saved, over the last months or weeks. */
export function TrendDrawings({ trends, by }: Props) {
	const { financeToday: copy } = useCopy()
	const words = copy.drawings
	const days = ({ key }: Column) => `dari=${key}&sampai=${endOf(trends, key)}`
	const columns = useColumns(trends, by)
	const shared = { words: { ...words.table, column: words.spans[by] } }
	return (
		<>
			<div id="grafik" className="screen-only col-span-full -mb-6 scroll-mt-6">
				<FilterTabs
					label={words.by}
					tabs={(['month', 'week'] as const).map((name) => ({
						// Whoever chooses looks at the drawings, not at what waits above them.
						to: `/keuangan${name === 'week' ? '?per=minggu' : ''}#grafik`,
						label: words.each[name],
						current: name === by,
					}))}
				/>
			</div>
			<Section title={words.inflow.title} lead={words.inflow.lead}>
				<StackedBars
					{...shared}
					caption={words.inflow.title}
					columns={columns((column) => `/keuangan/rekonsiliasi/uang?${days(column)}`)}
					series={useSeries(trends, 'inflow')}
					numberTo={(column, { key }) => `/keuangan/buku/${key}?${days(column)}`}
				/>
			</Section>
			<Section title={words.shares.title} lead={words.shares.lead}>
				<StackedBars
					{...shared}
					caption={words.shares.title}
					columns={columns((column) => `/keuangan/rekonsiliasi/bagian?${days(column)}`)}
					series={useSeries(trends, 'shares')}
					numberTo={(column, { key }) =>
						`/keuangan/rekonsiliasi/bagian?pihak=${key}&${days(column)}`
					}
				/>
			</Section>
			<Section title={words.savings.title} lead={words.savings.lead}>
				<StackedBars
					{...shared}
					caption={words.savings.title}
					columns={columns(({ key }) => `/keuangan/neraca?per=${endOf(trends, key)}`)}
					series={useSeries(trends, 'savings')}
					numberTo={() => '/keuangan/tabungan'}
					isStanding
				/>
			</Section>
		</>
	)
}

function endOf(trends: readonly Trend[], from: string): string {
	return trends.find((one) => one.from === from)?.to ?? from
}

function useSeries(trends: readonly Trend[], what: keyof typeof FILLS): Series[] {
	const { drawings: words } = useCopy().financeToday
	const names: Readonly<Record<string, string>> = words[what].series
	return FILLS[what]
		.map(([key, fill]) => ({
			key,
			fill,
			label: names[key] ?? key,
			amounts: trends.map((trend) => amountsOf(trend, what)[key] ?? ZERO),
		}))
		.filter(({ key, amounts }) => ALWAYS.has(key) || amounts.some((amount) => amount !== 0))
}

function amountsOf(trend: Trend, what: keyof typeof FILLS): Readonly<Record<string, Sen>> {
	return { ...trend[what] }
}

/** The bars' names, each to be given the address of what it leads to. */
function useColumns(trends: readonly Trend[], by: SpanName) {
	const { calendar, books } = useCopy()
	const bare = trends.map(({ from, to }): Column => {
		const [, number = '', day = ''] = from.split('-')
		const short = calendar.shortMonths[Number(number) - 1] ?? number
		const ends = { from: dayInWords(from, calendar, true), to: dayInWords(to, calendar, true) }
		return {
			key: from,
			label: by === 'month' ? monthInWords(monthOf(from), calendar) : fill(books.days, ends),
			short: by === 'month' ? [short] : [String(Number(day)), short],
			to: '',
		}
	})
	return (to: (column: Column) => string) => bare.map((column) => ({ ...column, to: to(column) }))
}

import { Link } from '@remix-run/react'
import { add, formatRupiah, type Sen, ZERO } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { DOUBLE_RULE } from './sides.tsx'

/** One colour of the bars. */
export interface Series {
	readonly key: string
	readonly label: string
	/** the class of its colour */
	readonly fill: string
	/** its amount in each column */
	readonly amounts: readonly Sen[]
}

/** One bar. */
export interface Column {
	readonly key: string
	/** its name in full */
	readonly label: string
	/** what stands below it, on one line or two */
	readonly short: readonly string[]
	/** the list behind it */
	readonly to: string
}

interface Props {
	caption: string
	columns: readonly Column[]
	series: readonly Series[]
	/** the words over the table of the same numbers, its first column and its sums */
	words: { numbers: string; column: string; sum: string }
	/** the list behind one number of the table */
	numberTo: (column: Column, series: Series) => string
	/** amounts at a moment, which cannot be added up over time */
	isStanding?: boolean
}

const HEIGHT = 100
const MARGIN = 14

/**
 * Amounts over time as bars, one upon the other. Drawn on the server without a script: each bar is
 * a link that tells its sum, the scale is written, and a table holds the same numbers.
 */
export function StackedBars({ caption, columns, series, ...rest }: Props) {
	const sums = columns.map((_, index) => add(...series.map((one) => positive(one, index))))
	const most = sums.reduce((highest, sum) => (sum > highest ? sum : highest), ZERO)
	return (
		<figure aria-label={caption} className="pt-2 print:break-inside-avoid">
			<Legend series={series} />
			<p className="figures mt-3 text-caption text-muted">{formatRupiah(most)}</p>
			<ol className="grid auto-cols-fr grid-flow-col border-edge border-t border-dashed">
				{columns.map((column, index) => (
					<li key={column.key} className="min-w-0">
						<Link to={column.to} className="group block pb-1 text-center hover:bg-sunken">
							<Bar
								amounts={series.map((one) => positive(one, index))}
								series={series}
								most={most}
							/>
							<span aria-hidden="true" className="block pt-1 text-caption text-muted leading-tight">
								{column.short.map((line) => (
									<span key={line} className="block">
										{line}
									</span>
								))}
							</span>
							<span className="sr-only">
								{column.label}: {formatRupiah(sums[index] ?? ZERO)}
							</span>
						</Link>
					</li>
				))}
			</ol>
			<Numbers caption={caption} columns={columns} series={series} {...rest} />
		</figure>
	)
}

/** What is taken back of more than was given has no height; the table tells it. */
function positive({ amounts }: Series, index: number): Sen {
	const amount = amounts[index] ?? ZERO
	return amount > 0 ? amount : ZERO
}

function Legend({ series }: { series: readonly Series[] }) {
	return (
		<ul className="flex flex-wrap gap-x-5 gap-y-1 text-caption">
			{series.map(({ key, label, fill }) => (
				<li key={key} className="flex items-center gap-2">
					<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
						<rect width="12" height="12" className={fill} />
					</svg>
					{label}
				</li>
			))}
		</ul>
	)
}

interface BarProps {
	amounts: readonly Sen[]
	series: readonly Series[]
	most: Sen
}

function Bar({ amounts, series, most }: BarProps) {
	let top = HEIGHT
	const pieces = amounts.map((amount, index) => {
		const height = most === 0 ? 0 : (amount / most) * HEIGHT
		top -= height
		return { key: series[index]?.key, fill: series[index]?.fill, top, height }
	})
	return (
		<svg
			viewBox={`0 0 ${HEIGHT} ${HEIGHT}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			className="h-36 w-full border-edge border-b"
		>
			{pieces.map(({ key, fill, top: y, height }) => (
				<rect
					key={key}
					x={MARGIN}
					width={HEIGHT - 2 * MARGIN}
					y={y}
					height={height}
					className={`${fill} stroke-ground`}
					strokeWidth={height > 0 ? 1 : 0}
					vectorEffect="non-scaling-stroke"
				/>
			))}
		</svg>
	)
}

type NumbersProps = Omit<Props, 'caption'> & { caption: string }

function Numbers({ caption, columns, series, words, numberTo, isStanding }: NumbersProps) {
	return (
		<details className="mt-3 [&::details-content]:print:[content-visibility:visible]">
			<summary className="screen-only inline-flex min-h-11 items-center text-link text-small">
				{words.numbers}
			</summary>
			<Table caption={caption} dense>
				<thead>
					<tr>
						<Head>{words.column}</Head>
						{series.map(({ key, label }) => (
							<Head key={key} number>
								{label}
							</Head>
						))}
						<Head number>{words.sum}</Head>
					</tr>
				</thead>
				<tbody>
					{columns.map((column, index) => (
						<tr key={column.key}>
							<th scope="row" className="whitespace-nowrap">
								<TextLink to={column.to}>{column.label}</TextLink>
							</th>
							{series.map((one) => (
								<Cell key={one.key} number>
									<TextLink to={numberTo(column, one)}>
										<Money sen={one.amounts[index] ?? ZERO} bare />
									</TextLink>
								</Cell>
							))}
							<Cell number>
								<Money sen={add(...series.map(({ amounts }) => amounts[index] ?? ZERO))} bare />
							</Cell>
						</tr>
					))}
				</tbody>
				{!isStanding && <Sums series={series} word={words.sum} />}
			</Table>
		</details>
	)
}

function Sums({ series, word }: { series: readonly Series[]; word: string }) {
	return (
		<tfoot>
			<tr>
				<th scope="row">{word}</th>
				{series.map(({ key, amounts }) => (
					<Cell key={key} number className={DOUBLE_RULE}>
						<Money sen={add(...amounts)} bare />
					</Cell>
				))}
				<Cell number className={DOUBLE_RULE}>
					<Money sen={add(...series.flatMap(({ amounts }) => amounts))} bare />
				</Cell>
			</tr>
		</tfoot>
	)
}

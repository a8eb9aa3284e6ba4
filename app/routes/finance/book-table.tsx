import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type CalendarDate, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import { negate, type Sen } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { type NamedSource, SourceLink } from '#app/ui/finance/source-link.tsx'
import { useEventWords } from '#app/ui/finance/use-event-words.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

interface Row {
	number: number
	day: CalendarDate
	kind: string
	occurredAt: Instant
	source: NamedSource
	receivedSen: Sen
	spentSen: Sen
	balanceSen: Sen
}

interface Book {
	openingSen: Sen
	carriedSen: Sen
	rows: readonly Row[]
	receivedSen: Sen
	spentSen: Sen
	closingSen: Sen
	next: string | null
}

interface Props {
	caption: string
	book: Book
	/** whether this page begins where the days begin */
	isFirst: boolean
}

const WIDE = 'hidden sm:table-cell'

/** A treasurer's book: what stood there, each entry in order, and what stands. */
export function BookTable({ caption, book, isFirst }: Props) {
	const { books: words } = useCopy()
	return (
		<Table caption={caption} captionShown dense long className="max-sm:[&_:is(td,th)]:px-1!">
			<thead>
				<tr>
					<Head className={WIDE}>{words.date}</Head>
					<Head number className={WIDE}>
						{words.number}
					</Head>
					<Head>{words.what}</Head>
					<Head number className={WIDE}>
						{words.received}
					</Head>
					<Head number className={WIDE}>
						{words.spent}
					</Head>
					<Head number className="sm:hidden">
						{words.movement}
					</Head>
					<Head number>{words.balance}</Head>
				</tr>
			</thead>
			<tbody>
				<BalanceRow
					label={isFirst ? words.opening : words.carried}
					sen={isFirst ? book.openingSen : book.carriedSen}
				/>
				{book.rows.map((row) => (
					<BookRow key={row.number} row={row} />
				))}
				{book.rows.length === 0 && (
					<tr>
						<Cell className={WIDE} />
						<Cell className={WIDE} />
						<Cell className="text-muted">{words.empty}</Cell>
						<Cell className={WIDE} />
						<Cell className={WIDE} />
						<Cell className="sm:hidden" />
						<Cell />
					</tr>
				)}
			</tbody>
			<Sums book={book} />
		</Table>
	)
}

function BalanceRow({ label, sen }: { label: string; sen: Sen }) {
	return (
		<tr className="font-semibold">
			<Cell className={WIDE} />
			<Cell className={WIDE} />
			<th scope="row">{label}</th>
			<Cell className={WIDE} />
			<Cell className={WIDE} />
			<Cell className="sm:hidden" />
			<Cell number>
				<Money sen={sen} bare />
			</Cell>
		</tr>
	)
}

function BookRow({ row }: { row: Row }) {
	const { books: words, calendar } = useCopy()
	const wordsFor = useEventWords()
	const own = dateInMagetan(row.occurredAt)
	const entry = `/keuangan/jurnal/${row.number}`
	return (
		<tr>
			<Cell className={classes(WIDE, 'whitespace-nowrap')}>
				<Day date={row.day} short />
			</Cell>
			<Cell number className={WIDE}>
				<TextLink to={entry} className="figures font-semibold">
					{row.number}
				</TextLink>
			</Cell>
			<Cell>
				{wordsFor(row.kind)}
				<span className="block max-sm:has-[a]:py-1">
					<SourceLink source={row.source} />
				</span>
				{own !== row.day && (
					<span className="block text-muted">
						{fill(words.late, { date: dayInWords(own, calendar, true) })}
					</span>
				)}
				<span className="block py-1 text-muted sm:hidden">
					<TextLink to={entry}>{fill(words.bookEntry, { number: row.number })}</TextLink> ·{' '}
					<Day date={row.day} short />
				</span>
			</Cell>
			<Cell number className={WIDE}>
				{row.receivedSen !== 0 && <Money sen={row.receivedSen} bare />}
			</Cell>
			<Cell number className={WIDE}>
				{row.spentSen !== 0 && <Money sen={row.spentSen} bare />}
			</Cell>
			<Cell number className="sm:hidden">
				<InAndOut receivedSen={row.receivedSen} spentSen={row.spentSen} />
			</Cell>
			<Cell number className="font-semibold">
				<Money sen={row.balanceSen} bare />
			</Cell>
		</tr>
	)
}

/** Both sides under each other, where two columns have no room: what went with a minus. */
function InAndOut({ receivedSen, spentSen }: { receivedSen: Sen; spentSen: Sen }) {
	return (
		<>
			{receivedSen !== 0 && <Money sen={receivedSen} bare className="block" />}
			{spentSen !== 0 && <Money sen={negate(spentSen)} bare className="block" />}
		</>
	)
}

function Sums({ book: { receivedSen, spentSen, closingSen } }: { book: Book }) {
	const { books: words } = useCopy()
	return (
		<tfoot>
			<tr>
				<td className={WIDE} />
				<td className={WIDE} />
				<th scope="row" className="text-left">
					{words.sum}
				</th>
				<Cell number className={classes(WIDE, DOUBLE_RULE)}>
					<Money sen={receivedSen} bare />
				</Cell>
				<Cell number className={classes(WIDE, DOUBLE_RULE)}>
					<Money sen={spentSen} bare />
				</Cell>
				<Cell number className={classes('sm:hidden', DOUBLE_RULE)}>
					<InAndOut receivedSen={receivedSen} spentSen={spentSen} />
				</Cell>
				<td />
			</tr>
			<tr>
				<td className={WIDE} />
				<td className={WIDE} />
				<th scope="row" className="text-left">
					{words.closing}
				</th>
				<td className={WIDE} />
				<td className={WIDE} />
				<td className="sm:hidden" />
				<Cell number className={DOUBLE_RULE}>
					<Money sen={closingSen} bare />
				</Cell>
			</tr>
		</tfoot>
	)
}

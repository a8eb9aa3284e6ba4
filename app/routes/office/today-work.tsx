import { Link } from '@remix-run/react'
import { deadlineInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { orderListPath } from './order-query.ts'
import type { Waiting, Work } from './read-work.server.ts'

/** From this many days on what waits is late. */
const LATE = 2

interface TileProps {
	to: string
	label: string
	count: number
	note: string
	isLate: boolean
}

/** What is to be done today: each part with its count and its age, leading to its list. */
export function TodayWork({ work }: { work: Work }) {
	const { orderWork } = useCopy().office
	const words = orderWork.work
	const parts = [
		{ to: orderListPath('kemas', {}), label: words.pack, of: work.pack },
		{ to: orderListPath('siap', {}), label: words.send, of: work.send },
		{ to: orderListPath('loket', {}), label: words.handOver, of: work.handOver },
	]
	return (
		<nav aria-label={words.title}>
			<ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
				{parts.map(({ to, label, of }) => (
					<Part key={to} to={to} label={label} waiting={of} />
				))}
				<Complaints clocks={work.complaints} />
			</ul>
		</nav>
	)
}

function Part({ to, label, waiting }: { to: string; label: string; waiting: Waiting }) {
	const words = useCopy().office.orderWork.work
	const { count, oldestDays } = waiting
	const { oldest, none } = words
	const age = [oldest.today, oldest.yesterday][oldestDays] ?? oldest.days
	return (
		<Tile
			to={to}
			label={label}
			count={count}
			note={count === 0 ? none : fill(age, { count: oldestDays })}
			isLate={count > 0 && oldestDays >= LATE}
		/>
	)
}

function Complaints({ clocks }: { clocks: Work['complaints'] }) {
	const { office, calendar } = useCopy()
	const words = office.orderWork.work
	const note = () => {
		if (clocks.open === 0) return words.none
		if (clocks.overdue > 0) return fill(words.overdue, { count: clocks.overdue })
		if (!clocks.nextAnswerBy) return words.answered
		return fill(words.answerBy, { date: deadlineInWords(clocks.nextAnswerBy, calendar, true) })
	}
	return (
		<Tile
			to="/kantor/keluhan"
			label={words.complaints}
			count={clocks.open}
			note={note()}
			isLate={clocks.overdue > 0}
		/>
	)
}

function Tile({ to, label, count, note, isLate }: TileProps) {
	return (
		<li className="min-w-0">
			<Link
				to={to}
				className="flex h-full flex-col gap-1 rounded-patch border-[1.5px] border-edge bg-surface px-4 py-4 hover:border-ink"
			>
				<span className="font-semibold text-small">{label}</span>
				<span className={classes('figures font-bold text-heading', count === 0 && 'text-muted')}>
					{count}
				</span>
				<span className={classes('text-caption', isLate ? 'font-semibold text-bad' : 'text-muted')}>
					{note}
				</span>
			</Link>
		</li>
	)
}

import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { isSavingsGroup } from '#app/domain/bookkeeping/chart.ts'
import { add, type Sen } from '#app/shared/money.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'

interface Row {
	code: string
	name: Text
	kind: 'asset' | 'liability' | 'fund' | 'expense'
	naturalSen: Sen
	holders: readonly unknown[] | null
}

interface Balance {
	rows: readonly Row[]
	debitSen: Sen
	creditSen: Sen
}

/**
 * Where every rupiah is and whose it is: what we hold, with what has been spent, on the left; those
 * it belongs to on the right. The two sums are the same, always.
 */
export function BalanceSheet({ balance: { rows, debitSen, creditSen } }: { balance: Balance }) {
	const { home: words } = useCopy().finance
	const assets = rows.filter(({ kind }) => kind === 'asset')
	const spent = rows.filter(({ kind }) => kind === 'expense')
	const owed = rows.filter(({ kind }) => kind === 'liability' || kind === 'fund')
	const isBalanced = debitSen === creditSen
	return (
		<>
			<div className="grid gap-px overflow-hidden rounded-patch border border-line bg-line md:grid-cols-2">
				<Side title={words.assets} groups={[assets, spent]} />
				<Side title={words.owed} groups={[owed]} />
			</div>
			{isBalanced ? (
				<p className="mt-3 flex items-center gap-2 text-good text-small">
					<Icon name="check" size={18} />
					{words.balanced}
				</p>
			) : (
				<Notice tone="bad" className="mt-3">
					{words.unbalanced}
				</Notice>
			)}
		</>
	)
}

function Side({ title, groups }: { title: string; groups: readonly (readonly Row[])[] }) {
	const { sum } = useCopy().finance
	const total = add(...groups.flat().map(({ naturalSen }) => naturalSen))
	return (
		<section className="flex flex-col bg-surface px-4 pt-5 pb-4 sm:px-6">
			<h2 className="font-display text-title">{title}</h2>
			<ul className="mt-2 divide-y divide-line">
				{groups.flat().map((row) => (
					<BalanceRow key={row.code} row={row} />
				))}
			</ul>
			<ClosingLine />
			<p className="mt-3 flex items-baseline justify-between gap-4 border-edge border-t-[1.5px] pt-2 font-bold">
				<span>{sum}</span>
				<Money sen={total} className={DOUBLE_RULE} />
			</p>
		</section>
	)
}

/** What bookkeepers draw through the empty part of a page, so that nothing is added to it later. */
function ClosingLine() {
	return (
		<svg
			viewBox="0 0 100 100"
			preserveAspectRatio="none"
			aria-hidden="true"
			className="min-h-0 w-full flex-1 basis-0"
		>
			<path
				d="M2 6H98L2 94H98"
				fill="none"
				className="stroke-edge"
				strokeWidth="1.5"
				strokeDasharray="9 7"
				vectorEffect="non-scaling-stroke"
				opacity="0.45"
			/>
		</svg>
	)
}

function BalanceRow({ row }: { row: Row }) {
	const { home: words } = useCopy().finance
	const language = useLanguage()
	const note = words.notes[row.code]
	return (
		<li>
			<Link
				to={pathOf(row)}
				className="-mx-2 flex items-baseline justify-between gap-4 rounded-small px-2 py-2 hover:bg-sunken"
			>
				<span className="min-w-0 text-small">
					<span className="font-semibold">{inLanguage(row.name, language)}</span>
					<span className="block text-caption text-muted">
						<span className="figures">{row.code}</span>
						{note && <> · {note}</>}
						{row.holders && <> · {fill(words.subsidiary, { count: row.holders.length })}</>}
					</span>
				</span>
				<Money
					sen={row.naturalSen}
					bare
					className={classes('text-small', row.naturalSen < 0 && 'text-bad')}
				/>
			</Link>
		</li>
	)
}

/** Savings have a page that explains them; the books of other groups stand below the accounts. */
function pathOf({ code, holders }: Row): string {
	if (isSavingsGroup(code)) return '/keuangan/tabungan'
	return holders ? `/keuangan/akun#buku-${code}` : `/keuangan/akun/${code}`
}

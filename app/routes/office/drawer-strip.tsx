import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { DrawerStanding } from '#app/domain/till/drawers.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'

/** How the officer's drawer stands, and the way to it: loud where it has to be opened first. */
export function DrawerStrip({ standing }: { standing: DrawerStanding }) {
	const { drawer: words } = useCopy().till
	const { drawer, isOfEarlierDay } = standing
	const isReady = drawer !== null && !isOfEarlierDay
	const text = isReady
		? fill(words.strip, { amount: formatRupiah(drawer.expectedSen) })
		: isOfEarlierDay
			? words.stripEarlier
			: words.stripNone
	return (
		<p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
			<span className={isReady ? 'figures text-muted' : 'font-semibold text-warn'}>{text}</span>
			<LinkButton to="/kantor/kasir/laci" tone="secondary">
				{drawer === null ? words.open : words.manage}
			</LinkButton>
		</p>
	)
}

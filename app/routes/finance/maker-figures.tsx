import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import type { MakerView } from './read-maker.server.ts'

const TILE = 'bg-surface px-4 py-4 sm:px-5'

/** What a maker has and had, the way to the ledger, and to paying out for whoever may. */
export function MakerFigures({ maker }: { maker: MakerView }) {
	const { finance, savingsAdjustments } = useCopy()
	const { maker: words } = finance
	const { ask: adjust } = savingsAdjustments
	const mayPay = useStaff()?.role === 'treasurer'
	const code = maker.makerCode
	return (
		<section aria-label={fill(words.title, { code })}>
			<dl className="grid gap-px overflow-hidden rounded-patch border border-line bg-line sm:grid-cols-3">
				<Stat
					label={words.pending}
					value={<Money sen={maker.pendingSen} />}
					note={words.pendingNote}
					className={TILE}
				/>
				{maker.heldSen > 0 && (
					<Stat
						label={words.held}
						value={<Money sen={maker.heldSen} />}
						note={words.heldNote}
						className={TILE}
					/>
				)}
				<Stat
					label={words.final}
					value={<Money sen={maker.finalSen} />}
					note={<FinalNote maker={maker} />}
					className={TILE}
				/>
				<Stat
					label={words.withdrawn}
					value={<Money sen={maker.withdrawnSen} />}
					note={fill(words.withdrawnNote, { count: maker.withdrawals.length })}
					className={TILE}
				/>
			</dl>
			<div className="screen-only mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 text-small">
				{mayPay && maker.finalSen > 0 && (
					<LinkButton to={`/keuangan/tabungan/${code}/penarikan`}>{words.withdraw}</LinkButton>
				)}
				{mayPay && maker.finalSen === 0 && <p className="text-muted">{words.nothingToWithdraw}</p>}
				{mayPay && <TextLink to={`/keuangan/tabungan/${code}/penyesuaian`}>{adjust.link}</TextLink>}
				{maker.accountCodes.map((account) => (
					<TextLink key={account} to={`/keuangan/akun/${account}`} className="figures">
						{fill(words.account, { code: account })}
					</TextLink>
				))}
			</div>
		</section>
	)
}

/** What of it may be used now, what is kept until release, and what has been asked for already. */
function FinalNote({ maker }: { maker: MakerView }) {
	const { finance, shareRules, withdrawals } = useCopy()
	const { lockedSen, usableSen, heldBackSen } = maker
	return (
		<>
			{lockedSen > 0
				? fill(shareRules.locked, {
						usable: formatRupiah(usableSen),
						locked: formatRupiah(lockedSen),
					})
				: finance.maker.finalNote}
			{heldBackSen > 0 && (
				<span className="block">
					{fill(withdrawals.heldBack, { amount: formatRupiah(heldBackSen) })}
				</span>
			)}
		</>
	)
}

import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { CartLine } from '#app/domain/cart/cart.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'

/** What is the matter with a line, and the shortest way to put it right. */
export function CartProblemNotice({ line }: { line: CartLine }) {
	const { problems } = useCopy().storefront.cart
	if (line.problem === null) return null
	const isPricedAnew = line.problem === 'short' && line.unitPriceSen !== line.seenPriceSen
	const told = isPricedAnew ? ([line.problem, 'price-changed'] as const) : [line.problem]
	return (
		<Notice tone="warn">
			{told.map((problem) => (
				<p key={problem}>
					{fill(problems[problem], {
						before: formatRupiah(line.seenPriceSen),
						now: formatRupiah(line.unitPriceSen),
						available: line.available,
					})}
				</p>
			))}
			<Remedy line={line} />
		</Notice>
	)
}

function Remedy({ line }: { line: CartLine }) {
	const { cart: words } = useCopy().storefront
	if (line.problem === 'price-changed') return null
	if (line.problem !== 'short') {
		return (
			<TextLink to={`/produk?kerajinan=${line.craft}`} className="inline-block py-1 font-semibold">
				{words.similar}
			</TextLink>
		)
	}
	return (
		<Form method="post" action="/keranjang" className="mt-2">
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="variantId" value={line.variantId} />
			<Button tone="secondary" size="small" name="quantity" value={line.available}>
				{fill(words.takeWhatIsLeft, { available: line.available })}
			</Button>
		</Form>
	)
}

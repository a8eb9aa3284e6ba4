import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { Cart } from '#app/domain/cart/cart.ts'
import { inLanguage, type Text } from '#app/shared/text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'

export interface RemovedLine {
	readonly variantId: string
	readonly quantity: number
	readonly name: Text
}

interface Props {
	cart: Cart
	/** the variant that was put in; one that is not in the cart says nothing */
	added: string | null
	removed: RemovedLine | null
}

/** What has just been put in, or taken out and can be had back. */
export function CartNews({ cart, added, removed }: Props) {
	const { cart: words } = useCopy().storefront
	const language = useLanguage()
	const line = cart.lines.find((one) => one.variantId === added)
	if (removed) return <Removed line={removed} />
	if (!line) return null
	return (
		<Notice tone="good" announce className="mt-6">
			{fill(words.added, { name: inLanguage(line.productName, language) })}
		</Notice>
	)
}

function Removed({ line }: { line: RemovedLine }) {
	const { cart: words } = useCopy().storefront
	const language = useLanguage()
	return (
		<Notice announce className="mt-6">
			<Form
				method="post"
				action="/keranjang"
				className="flex flex-wrap items-center gap-x-4 gap-y-1"
			>
				<input type="hidden" name="variantId" value={line.variantId} />
				<input type="hidden" name="quantity" value={line.quantity} />
				<span>{fill(words.removed, { name: inLanguage(line.name, language) })}</span>
				<button
					type="submit"
					name="intent"
					value="restore"
					className="text-link min-h-8 font-semibold"
				>
					{words.undo}
				</button>
			</Form>
		</Notice>
	)
}

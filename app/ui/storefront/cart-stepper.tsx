import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type CartLine, LARGEST_QUANTITY } from '#app/domain/cart/cart.ts'
import { StepButtons } from '#app/ui/kit/step-buttons.tsx'

interface Props {
	line: CartLine
	name: string
}

/** One more or one fewer of what is in the cart. */
export function CartStepper({ line: { variantId, quantity, available }, name }: Props) {
	const { cart: words } = useCopy().storefront
	return (
		<Form
			method="post"
			action="/keranjang"
			aria-label={fill(words.quantity, { name })}
			className="flex items-center rounded-patch border-[1.5px] border-edge bg-surface"
		>
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="variantId" value={variantId} />
			<StepButtons
				quantity={quantity}
				most={Math.min(available, LARGEST_QUANTITY)}
				words={{
					fewer: fill(words.fewer, { name }),
					more: fill(words.more, { name }),
					said: fill(words.pieces, { count: quantity }),
				}}
			/>
		</Form>
	)
}

import { Form, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { SHORTEST_PASSWORD } from '#app/domain/staff/password.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { RoleField } from './role-field.tsx'
import type { StaffAnswer } from './staff-forms.ts'

interface Props {
	answer: StaffAnswer | undefined
	/** a password nobody has used before */
	suggestion: string
}

/** The only way to an account: somebody with the admin's role adds it. */
export function AddStaff({ answer, suggestion }: Props) {
	const words = useCopy().admin.staff
	const busy = useNavigation().state !== 'idle'
	const fault = (name: keyof typeof words.faults) =>
		answer?.faults?.[name] ? [words.faults[name]] : undefined
	return (
		<Card title={words.add.title}>
			<Form method="post" action="/admin/petugas" className="flex flex-col gap-4">
				<RefusalNotice answer={answer} />
				<input type="hidden" name="intent" value="add" />
				<TextField
					id="name"
					name="name"
					label={words.name}
					defaultValue={answer?.typed?.name}
					errors={fault('name')}
					autoComplete="off"
					maxLength={100}
					required
				/>
				<TextField
					id="email"
					name="email"
					type="email"
					label={words.email}
					defaultValue={answer?.typed?.email}
					errors={fault('email')}
					autoComplete="off"
					maxLength={254}
					required
				/>
				<RoleField defaultValue={answer?.typed?.role} errors={fault('role')} />
				<TextField
					id="password"
					name="password"
					label={words.add.password}
					hint={words.add.passwordHint}
					defaultValue={suggestion}
					errors={fault('password')}
					autoComplete="off"
					spellCheck={false}
					minLength={SHORTEST_PASSWORD}
					required
				/>
				<Button busy={busy}>{words.add.submit}</Button>
			</Form>
		</Card>
	)
}

import type { SerializeFrom } from '@remix-run/node'
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { ListedMember } from '#app/domain/staff/members.server.ts'
import { SHORTEST_PASSWORD } from '#app/domain/staff/password.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { RoleField } from './role-field.tsx'
import type { StaffAnswer } from './staff-forms.ts'

interface Props {
	member: SerializeFrom<ListedMember>
	isSelf: boolean
	answer: StaffAnswer | undefined
	/** a password nobody has used before */
	suggestion: string
}

/** What can be changed about one member of staff. */
export function StaffPanel({ member, isSelf, answer, suggestion }: Props) {
	const words = useCopy().admin.staff
	return (
		<Card
			className="max-lg:order-first"
			title={fill(words.panel.title, { name: member.name })}
			action={
				<TextLink to="/admin/petugas" className="text-small">
					{words.panel.back}
				</TextLink>
			}
		>
			<RefusalNotice answer={answer} className="mb-5" />
			{answer?.ask ? (
				<Question member={member} ask={answer.ask} />
			) : (
				<div className="flex flex-col gap-7">
					{isSelf && <Notice>{words.ownAccess}</Notice>}
					{!isSelf && !member.closedAt && <RoleForm member={member} />}
					<PasswordForm member={member} answer={answer} suggestion={suggestion} />
					{!isSelf && !member.closedAt && <CloseForm member={member} />}
				</div>
			)}
		</Card>
	)
}

interface PartProps {
	member: Props['member']
	intent: 'role' | 'close' | 'password'
	children: ReactNode
}

function ManageForm({ member, intent, children }: PartProps) {
	return (
		<Form
			method="post"
			action={`/admin/petugas?orang=${member.id}`}
			className="flex flex-col items-start gap-3"
		>
			<input type="hidden" name="intent" value={intent} />
			<input type="hidden" name="staffId" value={member.id} />
			{children}
		</Form>
	)
}

function RoleForm({ member }: { member: Props['member'] }) {
	const words = useCopy().admin.staff.panel
	return (
		<ManageForm member={member} intent="role">
			<h3 className="font-semibold text-small">{words.roleTitle}</h3>
			<RoleField defaultValue={member.role} />
			<Button tone="secondary">{words.roleSubmit}</Button>
		</ManageForm>
	)
}

function PasswordForm({ member, answer, suggestion }: Omit<Props, 'isSelf'>) {
	const { add, panel, faults } = useCopy().admin.staff
	const closed = member.closedAt !== null
	return (
		<ManageForm member={member} intent="password">
			<h3 className="font-semibold text-small">
				{closed ? panel.reopenTitle : panel.passwordTitle}
			</h3>
			<p className="text-caption text-muted">{closed ? panel.reopenLead : panel.passwordLead}</p>
			<TextField
				id="password"
				name="password"
				label={panel.passwordField}
				hint={add.passwordHint}
				defaultValue={suggestion}
				errors={answer?.faults?.password ? [faults.password] : undefined}
				autoComplete="off"
				spellCheck={false}
				minLength={SHORTEST_PASSWORD}
				required
				className="self-stretch"
			/>
			<Button tone="secondary">{closed ? panel.reopenSubmit : panel.passwordSubmit}</Button>
		</ManageForm>
	)
}

function CloseForm({ member }: { member: Props['member'] }) {
	const words = useCopy().admin.staff.panel
	return (
		<ManageForm member={member} intent="close">
			<h3 className="font-semibold text-small">{words.closeTitle}</h3>
			<p className="text-caption text-muted">{words.closeLead}</p>
			<Button tone="danger">{words.closeSubmit}</Button>
		</ManageForm>
	)
}

/** Says once more what is about to happen, before it does. */
function Question({
	member,
	ask,
}: {
	member: Props['member']
	ask: NonNullable<StaffAnswer['ask']>
}) {
	const { admin, common } = useCopy()
	const words = admin.staff.panel
	const busy = useNavigation().state !== 'idle'
	const closing = ask.intent === 'close'
	const sentence = fill(closing ? words.closeAsk : words.roleAsk, {
		name: member.name,
		from: common.roles[member.role],
		...(ask.intent === 'role' && { to: common.roles[ask.role] }),
	})
	return (
		<ManageForm member={member} intent={ask.intent}>
			<Notice tone="warn" announce>
				{sentence}
			</Notice>
			<input type="hidden" name="confirmed" value="1" />
			{ask.intent === 'role' && <input type="hidden" name="role" value={ask.role} />}
			<div className="flex flex-wrap gap-3">
				<Button tone={closing ? 'danger' : 'primary'} busy={busy}>
					{closing ? words.closeConfirm : words.roleConfirm}
				</Button>
				<LinkButton to={`/admin/petugas?orang=${member.id}`} tone="secondary">
					{words.cancel}
				</LinkButton>
			</div>
		</ManageForm>
	)
}

// Taking a place, or declining it: how many come, which desks, from which day; or, if one likes, why not.
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../problem';
import type { OfferDetail } from '../types';
import type { Answers } from './answers';
import classes from './offers.module.css';

type Props = { offer: OfferDetail; answer: Answers; done: (offer: OfferDetail) => void };

export function AnswerForm({ offer, answer, done }: Props) {
  const { t } = useTranslation('offers');
  const [declines, setDeclines] = useState(false);
  // Whoever came here with the keys and stays goes on from the same button.
  const stayed = useRef(false);
  const stay = () => {
    stayed.current = true;
    setDeclines(false);
  };
  return declines ? (
    <Declining answer={answer} done={done} stay={stay} again={false} />
  ) : (
    <Accepting offer={offer} answer={answer} done={done}>
      <Button
        variant="default"
        size="md"
        h={44}
        ref={(button) => {
          if (stayed.current) button?.focus();
          stayed.current = false;
        }}
        onClick={() => setDeclines(true)}
      >
        {t('answer.decline')}
      </Button>
    </Accepting>
  );
}

function Accepting({ offer, answer, done, children }: Props & { children: React.ReactNode }) {
  const { t } = useTranslation('offers');
  const [people, setPeople] = useState(Math.max(1, offer.team));
  const [desks, setDesks] = useState(Math.min(offer.desks, offer.most_desks));
  const [arrival, setArrival] = useState(offer.first_arrival);
  const taking = useMutation({ mutationFn: () => answer.accept({ people, desks, arrival }), onSuccess: done });
  const problem = taking.error && asProblem(taking.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate();
  };
  return (
    <form className={classes.answer} onSubmit={submit}>
      <div className={classes.three}>
        <NumberInput
          label={t('answer.people')}
          min={1}
          max={100}
          value={people}
          error={problem?.of('people')}
          onChange={(value) => setPeople(Number(value))}
        />
        <NumberInput
          label={t('answer.desks')}
          description={t('answer.mostDesks', { count: offer.most_desks })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={offer.most_desks}
          value={desks}
          error={problem?.of('desks')}
          onChange={(value) => setDesks(Number(value))}
        />
        <TextInput
          type="date"
          label={t('answer.arrival')}
          min={offer.first_arrival}
          max={offer.last_arrival}
          value={arrival}
          required
          withAsterisk={false}
          error={problem?.of('arrival')}
          onChange={(event) => setArrival(event.currentTarget.value)}
        />
      </div>
      {problem && problem.errors.length === 0 && (
        <p className={classes.fault} role="alert">
          {problem.message}
        </p>
      )}
      <div className={classes.ways}>
        <Button type="submit" size="md" h={44} loading={taking.isPending}>
          {t('answer.accept')}
        </Button>
        {children}
      </div>
    </form>
  );
}

type Leaving = Pick<Props, 'answer' | 'done'> & { stay: () => void; again: boolean };

/** `again`: the place was taken before, and is given back. */
export function Declining({ answer, done, stay, again }: Leaving) {
  const { t } = useTranslation('offers');
  const [reason, setReason] = useState('');
  const warning = useRef<HTMLParagraphElement>(null);
  useEffect(() => warning.current?.focus(), []);
  const leaving = useMutation({ mutationFn: () => answer.decline(reason.trim() || undefined), onSuccess: done });
  const problem = leaving.error && asProblem(leaving.error);
  return (
    <div className={classes.answer}>
      <p ref={warning} tabIndex={-1}>
        {t(again ? 'answer.giveBackText' : 'answer.declineText')}
      </p>
      <Textarea
        label={t('answer.reason')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        error={problem?.of('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {problem && problem.errors.length === 0 && (
        <p className={classes.fault} role="alert">
          {problem.message}
        </p>
      )}
      <div className={classes.ways}>
        <Button color="brick" size="md" h={44} loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {t(again ? 'answer.giveBack' : 'answer.decline')}
        </Button>
        <Button variant="default" size="md" h={44} onClick={stay}>
          {t('answer.stay')}
        </Button>
      </div>
    </div>
  );
}

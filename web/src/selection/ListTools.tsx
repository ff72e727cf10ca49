// Search as one types, filters as chips, and the choice of columns.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconColumns3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationLine } from '../types';
import type { Column } from '../ui/table/column';
import { FilterChip } from '../ui/table/FilterChip';
import { decided, eligibilities } from './choices';
import classes from './list.module.css';
import { joined, type ListAddress, several } from './listQuery';
import { peopleQuery, placesQuery, tagsQuery } from './queries';
import { SearchWords } from './SearchWords';

type Props = { slug: string; address: ListAddress; words: string; columns: Column<ApplicationLine>[] };

export function ListTools({ slug, address, words, columns }: Props) {
  const { t } = useTranslation('selection');
  const navigate = useNavigate({ from: '/calls/$slug/applications' });
  const people = useQuery(peopleQuery(slug)).data ?? [];
  const tags = useQuery(tagsQuery(slug)).data ?? [];
  const { cities = [], countries = [], technologies = [] } = useQuery(placesQuery(slug)).data ?? {};
  const { i18n } = useTranslation();
  const country = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const change = (part: ListAddress) =>
    void navigate({ search: (before) => ({ ...before, ...part }), state: true, replace: true });
  const hidden = several(address.hide);
  const toggleColumn = (id: string) =>
    change({ hide: joined(hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id]) });
  return (
    <div className={classes.tools}>
      <SearchWords words={words} className={classes.search} />
      <FilterChip
        name={t('column.decision')}
        noun="feminine"
        many
        choices={decided.map((value) => ({ value, label: t(`status.${value}`) }))}
        chosen={several(address.status)}
        onChange={(chosen) => change({ status: joined(chosen) })}
      />
      <FilterChip
        name={t('column.eligibility')}
        noun="feminine"
        choices={eligibilities.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
        chosen={several(address.eligibility)}
        onChange={(chosen) => change({ eligibility: joined(chosen) })}
      />
      <FilterChip
        name={t('column.looksAfter')}
        choices={[
          { value: 'me', label: t('me') },
          { value: 'none', label: t('nobody') },
          ...people.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        chosen={several(address.looks_after)}
        onChange={(chosen) => change({ looks_after: joined(chosen) })}
      />
      {(cities.length > 1 || address.city) && (
        <FilterChip
          name={t('column.city')}
          noun="feminine"
          choices={cities.map(({ name, count }) => ({ value: name, label: `${name} (${count})` }))}
          chosen={address.city ? [address.city] : []}
          onChange={([city]) => change({ city })}
        />
      )}
      {(countries.length > 1 || address.country) && (
        <FilterChip
          name={t('column.country')}
          choices={countries.map(({ name, count }) => ({ value: name, label: `${country.of(name)} (${count})` }))}
          chosen={address.country ? [address.country] : []}
          onChange={([code]) => change({ country: code })}
        />
      )}
      {(technologies.length > 1 || address.technology) && (
        <FilterChip
          name={t('column.technology')}
          noun="feminine"
          choices={technologies.map(({ name, count }) => ({ value: name, label: `${name} (${count})` }))}
          chosen={address.technology ? [address.technology] : []}
          onChange={([technology]) => change({ technology })}
        />
      )}
      {(tags.length > 0 || address.tag) && (
        <FilterChip
          name={t('column.tag')}
          noun="feminine"
          choices={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` }))}
          chosen={several(address.tag)}
          onChange={(chosen) => change({ tag: joined(chosen) })}
        />
      )}
      <span className={classes.space} />
      <Menu closeOnItemClick={false} position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={classes.columns}>
            <IconColumns3 size={15} aria-hidden="true" />
            {t('list.columns')}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {columns.slice(1).map(({ id, head }) => (
            <Menu.Item
              key={id}
              onClick={() => toggleColumn(id)}
              rightSection={hidden.includes(id) ? null : <IconCheck size={15} aria-hidden="true" />}
            >
              {head}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

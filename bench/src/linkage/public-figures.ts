import { findRecord, recordsFolder } from '@holdpoint/cli';
import { atLeast, type Figure, reported } from '../results.ts';
import { fakeThousand, febrlFour, febrlOne } from './public-quality.ts';

/** Quality on published lists, with what others published of the same lists beside it. Sources: docs/adr/0014. */
export const publicFigures = (): { figures: readonly Figure[]; leftOut: readonly string[] } => {
  const folder = recordsFolder(process.env);
  const find = (name: string) => findRecord(folder, `linkage/${name}`, `linkage of ${name}`);
  const [one, fourA, fourB, fake] = [
    find('febrl_dataset1.csv'),
    find('febrl_dataset4a.csv'),
    find('febrl_dataset4b.csv'),
    find('splink_fake_1000.csv'),
  ];
  const figures: Figure[] = [];
  if (fourA.path !== undefined && fourB.path !== undefined) {
    const { precision, recall } = febrlFour(fourA.path, fourB.path);
    figures.push(
      atLeast('FEBRL 4: recall', recall, '', 0.995),
      atLeast('FEBRL 4: precision', precision, '', 0.999),
      reported('FEBRL 4: pairs missed of 5,000', Math.round((1 - recall) * 5000), ''),
      reported('FEBRL 4: pairs missed, published by Splink, at least (4,960 found)', 40, ''),
      reported('FEBRL 4: recall published by recordlinkage, at most (3,241 pairs of 5,000)', 3241 / 5000, ''),
    );
  }
  if (one.path !== undefined) {
    const { precision, recall } = febrlOne(one.path);
    figures.push(
      reported('FEBRL 1: recall', recall, ''),
      reported('FEBRL 1: precision', precision, ''),
      reported('FEBRL 1: recall published by recordlinkage, at most (317 pairs of 500)', 317 / 500, ''),
    );
  }
  if (fake.path !== undefined) {
    const { precision, recall } = fakeThousand(fake.path);
    figures.push(
      reported('fake_1000: recall', recall, ''),
      reported('fake_1000: precision', precision, ''),
      reported('fake_1000: recall published by Splink (1,760 of 2,031)', 1760 / 2031, ''),
      reported('fake_1000: precision published by Splink at that recall (25 wrong)', 1760 / 1785, ''),
    );
  }
  return { figures, leftOut: [one, fourA, fourB, fake].flatMap(({ leftOut }) => leftOut ?? []) };
};

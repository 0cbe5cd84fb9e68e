import { expect, test } from 'vitest';
import { readOutline } from '../../../src/core/clauses/read-outline.ts';

const define = (source: string) =>
  readOutline(source).definitions.map(({ term, span, meaning }) => {
    expect(source.slice(span.start, span.end).replace(/\n/g, '')).toBe(term);
    return `${term} = ${source.slice(meaning.start, meaning.end)}`;
  });

test.each([
  ['a bracket after the name', '云杉科技有限公司（以下简称“云杉”）依法提供服务。', ['云杉 = 云杉科技有限公司']],
  ['two words for one thing', '本网站用户（下称"用户"或"您"）应当守约。', ['用户 = 本网站用户', '您 = 本网站用户']],
  [
    'two names in one sentence',
    '本协议由松果网（以下简称“我们”）与注册用户（以下称为“您”）订立。',
    ['我们 = 松果网', '您 = 注册用户'],
  ],
  [
    'what several things are called together',
    '网站、小程序及客户端（以下统称“本平台”）归我们所有。',
    ['本平台 = 网站、小程序及客户端'],
  ],
  ['“X”是指', '1.1 “账号”是指您登录本平台的标识。', ['账号 = 您登录本平台的标识']],
  [
    'X：指 in a list',
    '一、定义\n（一）用户：指注册本平台的自然人。\n（二）密码：指您设定的字符。',
    ['用户 = 注册本平台的自然人', '密码 = 您设定的字符'],
  ],
  ['a document', '请阅读《青竹网用户服务协议》（以下简称“本协议”）的全部内容。', ['本协议 = 《青竹网用户服务协议》']],
  [
    'a company that concludes the agreement with someone',
    '本软件许可使用协议由您与青竹网络技术有限公司（以下简称“青竹”）订立。',
    ['青竹 = 青竹网络技术有限公司'],
  ],
  [
    'two companies under one name',
    '云杉科技有限公司与松果科技有限公司（以下合称“我们”）提供服务。',
    ['我们 = 云杉科技有限公司与松果科技有限公司'],
  ],
  ['a word whose closing mark opens', '您使用快捷支付服务（以下简称“本服务“）时应当守约。', ['本服务 = 快捷支付服务']],
  [
    'a name after what leads up to it',
    '在付费之前，请详细阅读此服务协议（以下简称“本协议”），否则您不能成为云杉网会员（以下简称“会员”）。',
    ['本协议 = 服务协议', '会员 = 您不能成为云杉网会员'],
  ],
  ['who concludes it', '本《用户注册协议》是您（下称"用户"）与我们订立的。', ['用户 = 您']],
  [
    'who it is for',
    '本协议系由用户（以下称“您”）订立，为了保障会员（以下称“会员”）的权益。',
    ['您 = 用户', '会员 = 会员'],
  ],
  ['what is used', '云杉公司特别提醒您在使用云杉钱包（以下简称“本软件”）之前阅读。', ['本软件 = 云杉钱包']],
  [
    'no half of a name that ends in an agreement on use',
    '云杉网用户使用协议（以下简称“使用协议”）随时更新。',
    ['使用协议 = 云杉网用户使用协议'],
  ],
  [
    'those who use something, or have agreed with someone',
    '云杉公司（以下简称“云杉”）与使用云杉网相关服务的用户（以下简称“用户”）约定：由与云杉签订合作协议的支付公司（下称“支付方”）收款。',
    ['云杉 = 云杉公司', '用户 = 使用云杉网相关服务的用户', '支付方 = 与云杉签订合作协议的支付公司'],
  ],
  [
    'a whole list',
    '您上传的文字、图片、音乐、信息或其他资料（以下简称“内容”）归您所有。',
    ['内容 = 您上传的文字、图片、音乐、信息或其他资料'],
  ],
  [
    'a whole list after what announces it',
    '该等内容包括但不限于文本、软件、照片及其他全部信息（以下称“网站内容”）。',
    ['网站内容 = 文本、软件、照片及其他全部信息'],
  ],
  ['no word in what only sets two things apart', '业务数据：不同于用户信息，是指您存储的内容。', []],
  ['nothing', '您应当指定联系人，并称其为代表。', []],
])('finds %s', (_, source, expected) => {
  expect(define(source)).toEqual(expected);
});

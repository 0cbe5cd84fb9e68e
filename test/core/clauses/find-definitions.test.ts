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
    ['本协议 = 服务协议', '会员 = 云杉网会员'],
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
  ['a word after what only sets it apart', '业务数据：不同于用户信息，是指您存储的内容。', ['业务数据 = 您存储的内容']],
  [
    'a bracket with nothing but words in quotation marks',
    '本用户协议（“协议”）由松果网络有限公司（“松果”、“我们”）制定。',
    ['协议 = 本用户协议', '松果 = 松果网络有限公司', '我们 = 松果网络有限公司'],
  ],
  ['no word in the name of a button', '点击（“同意”）按钮即表示您已阅读。', []],
  [
    'a bracket that says more before it calls by a name',
    '您与青竹云（网址：www.example.com，下文简称竹云）订立本协议。',
    ['竹云 = 青竹云'],
  ],
  [
    'what is called in running text',
    '在本协议中，青竹信息技术有限公司简称为本公司。',
    ['本公司 = 青竹信息技术有限公司'],
  ],
  [
    'another name for what was just explained',
    '“店铺账户”指商户开店时获得的编号，又称“店铺名”。',
    ['店铺账户 = 商户开店时获得的编号，又称“店铺名”', '店铺名 = 商户开店时获得的编号'],
  ],
  [
    'what is provided, not who provides it',
    '青竹同意按照本协议的规定提供基于互联网的相关服务（以下称“网络服务”）。',
    ['网络服务 = 基于互联网的相关服务'],
  ],
  [
    'those who provide something',
    '本协议由您与提供清洗服务的青竹公司（以下简称“青竹”）订立。',
    ['青竹 = 提供清洗服务的青竹公司'],
  ],
  [
    'a name over an earlier definition',
    '云杉有限公司（以下简称“云杉”）运营的购物网站（以下简称“商城”）。',
    ['云杉 = 云杉有限公司', '商城 = 云杉有限公司（以下简称“云杉”）运营的购物网站'],
  ],
  ['where a device is', '您可以在单台手机和其他设备（“设备”）上运行本软件。', ['设备 = 单台手机和其他设备']],
  [
    'an explanation in a bracket',
    '遇到不可抗力（不可抗力是指不能预见的客观情况）的，我们免责。',
    ['不可抗力 = 不能预见的客观情况'],
  ],
  [
    'an explanation after what bounds it',
    '用户指令：本协议中，除非另有说明，均指用户提出的申请。',
    ['用户指令 = 用户提出的申请'],
  ],
  [
    'a colon under a heading that announces definitions',
    '一、定义\n1. 私钥：由随机字符构成的字符串。\n2. 用户：您应当年满十八周岁。',
    ['私钥 = 由随机字符构成的字符串'],
  ],
  ['no colon elsewhere', '一、费用\n1. 会员费：由您按月支付的费用。', []],
  ['“X”意为', '“密钥”意为用于登录的一串字符。', ['密钥 = 用于登录的一串字符']],
  ['a word after 本协议所指', '本协议所指支付信息是指您的卡号。', ['支付信息 = 您的卡号']],
  [
    'traditional characters',
    '雲杉股份有限公司（以下簡稱「本公司」）提供服務。「會員」係指註冊之人。',
    ['本公司 = 雲杉股份有限公司', '會員 = 註冊之人'],
  ],
  ['nothing', '您应当指定联系人，并称其为代表。', []],
])('finds %s', (_, source, expected) => {
  expect(define(source)).toEqual(expected);
});
